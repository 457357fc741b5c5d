import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';

import type { AwsEnvironment, ResolvedAws } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';

/** A budget for what carries the environment's tags. It counts from the day on which the tag is activated for the bill. */
export function budget(scope: Construct, environment: AwsEnvironment, settings: NonNullable<ResolvedAws['cost']['budget']>): void {
  const { cluster } = namesOf(environment);
  const subscribers = settings.emails.map((address) => ({ address, subscriptionType: 'EMAIL' }));
  const told = ([notificationType, threshold]: (typeof WHEN)[number]) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
    subscribers,
  });
  new CfnBudget(scope, 'budget', {
    budget: {
      budgetName: cluster,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: settings.dollars, unit: 'USD' },
      costFilters: { TagKeyValue: [`user:${environment.domain}:part-of$${cluster}`] },
    },
    notificationsWithSubscribers: WHEN.map(told),
  });
}

const WHEN = [
  ['ACTUAL', 80],
  ['ACTUAL', 100],
  ['FORECASTED', 100],
] as const;

import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

import type { AwsEnvironment, ResolvedAws } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { logGroup } from '../operations/log-group';

type Internet = NonNullable<NonNullable<ResolvedAws['edge']>['internet']>;

/**
 * The firewall of a load balancer on the internet. Druid is asked in SQL, and told of its sources by URLs, in the bodies of requests: what
 * takes either for an attack only counts, and the rules against SQL are left out.
 */
export function webAcl(scope: Construct, environment: AwsEnvironment, { requestsPerFiveMinutes }: Internet): string {
  const name = namesOf(environment).cluster;
  const acl = new CfnWebACL(scope, 'web-acl', {
    name,
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: visible(name),
    rules: [
      {
        name: 'rate',
        priority: 0,
        action: { block: {} },
        statement: { rateBasedStatement: { limit: requestsPerFiveMinutes, evaluationWindowSec: 300, aggregateKeyType: 'IP' } },
        visibilityConfig: visible('rate'),
      },
      ...GROUPS.map(({ group, counted }, index) => ({
        name: group,
        priority: index + 1,
        overrideAction: { none: {} },
        statement: {
          managedRuleGroupStatement: {
            vendorName: 'AWS',
            name: group,
            ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
          },
        },
        visibilityConfig: visible(group),
      })),
    ],
  });
  const logs = logGroup(scope, 'web-acl-logs', environment, {
    // AWS WAF writes to groups of this name alone.
    name: `aws-waf-logs-${name}`,
    keptFor: environment.aws.operations.logsKeptFor,
  });
  new CfnLoggingConfiguration(scope, 'web-acl-logging', {
    resourceArn: acl.attrArn,
    logDestinationConfigs: [logs.logGroupArn.replace(/:\*$/, '')],
    redactedFields: [{ singleHeader: { Name: 'authorization' } }, { singleHeader: { Name: 'cookie' } }],
  });
  return acl.attrArn;
}

function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}

/** @see https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html */
const GROUPS = [
  { group: 'AWSManagedRulesAmazonIpReputationList', counted: [] },
  {
    group: 'AWSManagedRulesCommonRuleSet',
    counted: ['CrossSiteScripting_BODY', 'EC2MetaDataSSRF_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY', 'SizeRestrictions_BODY'],
  },
  { group: 'AWSManagedRulesKnownBadInputsRuleSet', counted: [] },
] as const;

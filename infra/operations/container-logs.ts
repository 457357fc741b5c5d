import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { isEksAddon } from '../../charts/config/platform/eks-addons';
import { logGroup } from './log-group';

/**
 * Where the CloudWatch add-on writes what it has collected. It would make the groups itself, and keep what is in them for ever.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-reference-structured-logs-EKS.html
 */
export function containerLogs(scope: Construct, environment: AwsEnvironment, cluster: string): void {
  if (!isEksAddon(environment, 'amazon-cloudwatch-observability')) return;
  for (const kind of ['application', 'dataplane', 'host', 'performance']) {
    logGroup(scope, `container-logs-${kind}`, environment, {
      name: `/aws/containerinsights/${cluster}/${kind}`,
      keptFor: environment.aws.operations.logsKeptFor,
    });
  }
}

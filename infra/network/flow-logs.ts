import type { Vpc } from 'aws-cdk-lib/aws-ec2';
import { FlowLogDestination } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import type { ResolvedNetwork } from '../../charts/config/aws/subnets';
import { logGroup } from '../operations/log-group';

/** Who talked to whom in the network. */
export function flowLogs(scope: Construct, environment: AwsEnvironment, vpc: Vpc, network: ResolvedNetwork): void {
  const group = logGroup(scope, 'flow-log-group', environment, {
    name: `/aws/vpc/${namesOf(environment).cluster}`,
    keptFor: network.flowLogsKeptFor,
  });
  vpc.addFlowLog('flow-logs', { destination: FlowLogDestination.toCloudWatchLogs(group) });
}

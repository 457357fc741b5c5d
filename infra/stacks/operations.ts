import { NestedStack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { bastion } from '../edge/bastion';
import { certificateArn } from '../edge/certificate';
import { webAcl } from '../edge/web-acl';
import { alarms, type Topics } from '../operations/alarms';
import { budget } from '../operations/budget';
import { costReport } from '../operations/cost-report';
import { dashboard } from '../operations/dashboard';
import { alarmsOf } from '../operations/catalogue';
import { deployRole } from '../pipeline/deploy-role';
import { tagComponent } from '../tags';
import { neverEmpty } from './never-empty';
import type { Cluster } from './cluster';
import type { Network } from './network';
import type { Storage } from './storage';

/** What is operated. */
export interface OperationsProps {
  readonly environment: AwsEnvironment;
  readonly key: IKey;
  readonly network: Network;
  readonly cluster: Cluster;
  readonly storage: Storage;
}

/** What watches over everything, the ways in, and what deploys. */
export class Operations extends NestedStack {
  readonly topics: Topics | undefined;
  readonly certificateArn: string | undefined;
  readonly webAclArn: string | undefined;
  readonly bastionInstanceId: string | undefined;
  readonly deployRoleArn: string | undefined;

  constructor(scope: Construct, id: string, { environment, key, network, cluster, storage }: OperationsProps) {
    super(scope, id, { description: `Operations of ${environment.id}-${environment.release}` });
    tagComponent(this, environment, 'operations');
    const { edge, operations, cost, pipeline } = environment.aws;
    const watched = alarmsOf({ environment, network, cluster, storage });
    this.topics = operations.alarms ? alarms(this, environment, { key, watched }) : undefined;
    if (operations.dashboard) dashboard(this, environment, watched);
    this.certificateArn = edge === undefined ? undefined : certificateArn(this, environment, edge);
    this.webAclArn = edge?.internet === undefined ? undefined : webAcl(this, environment, edge.internet);
    this.bastionInstanceId = environment.aws.bastion ? bastion(this, environment, { key, network, cluster: cluster.reference }) : undefined;
    if (cost.budget !== undefined) budget(this, environment, cost.budget);
    if (cost.report) costReport(this, environment);
    this.deployRoleArn = pipeline === undefined ? undefined : deployRole(this, environment, pipeline);
    neverEmpty(this);
  }
}

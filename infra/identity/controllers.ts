import { Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import { bucketNamesOf } from '../../charts/config/aws/buckets';
import { CONTROLLERS, type ControllerName } from '../../charts/config/platform/controllers';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { managedSecretsOf } from '../../charts/config/secrets/managed-secrets';
import { namesOf } from '../../charts/config/names';
import { destinationsOf, secretsOf } from '../../charts/config/observability/destinations';
import { hasController } from '../../charts/config/platform/wanted';
import type { ClusterReference } from '../cluster/reference';
import { bucket } from '../storage/bucket';
import { PodIdentity } from './pod-identity';
import { policyOf } from './policies';

/** What controllers act on. */
interface ControllersProps {
  readonly cluster: ClusterReference;
  readonly key: IKey;
  readonly nodeRoleArn?: string;
  readonly queueArn?: string | undefined;
}

/** Identities of the platform's own controllers, by the names of their policies. */
export type ControllerIdentities = Partial<Record<ControllerName, PodIdentity>>;

const CONTROLLER_NAMES = Object.keys(CONTROLLERS) as ControllerName[];

/** An identity for each of the platform's own controllers that an environment has. */
export function controllers(scope: Construct, environment: AwsEnvironment, props: ControllersProps): ControllerIdentities {
  return Object.fromEntries(
    CONTROLLER_NAMES.filter((name) => hasController(environment, name)).map((name) => {
      const policy = policyOf(name, valuesOf(scope, environment, props));
      return [name, new PodIdentity(scope, `identity-${name}`, { environment, cluster: props.cluster, ...policy })];
    }),
  );
}

/** The bucket of Velero's backups. */
export function veleroBucket(scope: Construct, environment: AwsEnvironment, key: IKey): string {
  const accessLogs = 'Velero alone reads and writes it, and tells of each backup in the cluster';
  return bucket(scope, 'velero', environment, { purpose: 'velero', key, accessLogs }).bucketName;
}

/** What stands for the placeholders of the policies. */
function valuesOf(scope: Construct, environment: AwsEnvironment, { cluster, key, nodeRoleArn = '', queueArn = '' }: ControllersProps) {
  const stack = Stack.of(scope);
  const { account, region, controllers: wanted } = environment.aws;
  const { partition } = stack;
  const secrets = `arn:${partition}:secretsmanager:${region}:${account}:secret:${namesOf(environment).cluster}-*`;
  const given = managedSecretsOf(environment).flatMap((secret) => secret.given ?? []);
  const destinations = secretsOf(destinationsOf(environment)).flatMap(({ arn }) => arn ?? []);
  return {
    Partition: partition,
    Region: region,
    Account: account,
    ClusterName: cluster.name,
    ClusterArn: cluster.arn,
    NodeRoleArn: nodeRoleArn,
    QueueArn: queueArn,
    HostedZoneArns: wanted.dnsZones.map((zone) => `arn:${partition}:route53:::hostedzone/${zone}`),
    SecretArns: [secrets, ...given.map(({ arn }) => arn), ...destinations],
    BucketArn: `arn:${partition}:s3:::${bucketNamesOf(environment).velero}`,
    KeyArns: [key.keyArn, ...given.flatMap(({ keyArn }) => keyArn ?? [])],
  };
}

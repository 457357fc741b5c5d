import { Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import { bucketNamesOf } from '../../charts/config/buckets';
import type { AwsEnvironment, ResolvedAws } from '../../charts/config/expected-bindings';
import { namesOf } from '../../charts/config/names';
import { isInstalled } from '../cluster/addon-catalogue';
import type { ClusterReference } from '../cluster/reference';
import { bucket } from '../storage/bucket';
import { PodIdentity } from './pod-identity';
import { policyOf } from './policies';
import type { PolicyName } from './published';

/** What controllers act on. */
interface ControllersProps {
  readonly cluster: ClusterReference;
  readonly key: IKey;
  readonly nodeRoleArn?: string;
  readonly queueArn?: string | undefined;
}

/** Identities of the platform's own controllers, by the names of their policies. */
export type ControllerIdentities = Partial<Record<PolicyName, PodIdentity>>;

/** An identity for each of the platform's own controllers that an environment has. */
export function controllers(scope: Construct, environment: AwsEnvironment, props: ControllersProps): ControllerIdentities {
  return Object.fromEntries(
    wantedIn(environment).map((name) => {
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

function wantedIn(environment: AwsEnvironment): readonly PolicyName[] {
  const { controllers: wanted, compute, cluster } = environment.aws;
  return (Object.keys(WANTED) as PolicyName[]).filter((name) => WANTED[name](environment, { wanted, compute, cluster }));
}

type Settings = Pick<ResolvedAws, 'compute' | 'cluster'> & { readonly wanted: ResolvedAws['controllers'] };

const WANTED: Readonly<Record<PolicyName, (environment: AwsEnvironment, settings: Settings) => boolean>> = {
  'aws-load-balancer-controller': (_, { wanted, compute }) => wanted.loadBalancer ?? compute.type === 'managed',
  karpenter: (_, { compute, cluster }) => cluster.type === 'new' && compute.type === 'managed' && compute.karpenter,
  'external-dns': (_, { wanted }) => wanted.dnsZones.length > 0,
  'external-secrets': (_, { wanted }) => wanted.externalSecrets,
  velero: (_, { wanted }) => wanted.velero,
  'alloy-cloudwatch': (_, { wanted }) => wanted.alloy,
  'vpc-cni': (environment) => isInstalled(environment, 'vpc-cni'),
  'ebs-csi-driver': (environment) => isInstalled(environment, 'aws-ebs-csi-driver'),
  'cloudwatch-agent': (environment) => isInstalled(environment, 'amazon-cloudwatch-observability'),
};

/** What stands for the placeholders of the policies. */
function valuesOf(scope: Construct, environment: AwsEnvironment, { cluster, key, nodeRoleArn = '', queueArn = '' }: ControllersProps) {
  const stack = Stack.of(scope);
  const { account, region, controllers: wanted } = environment.aws;
  const { partition } = stack;
  const secrets = `arn:${partition}:secretsmanager:${region}:${account}:secret:${namesOf(environment).cluster}-*`;
  return {
    Partition: partition,
    Region: region,
    Account: account,
    ClusterName: cluster.name,
    ClusterArn: cluster.arn,
    NodeRoleArn: nodeRoleArn,
    QueueArn: queueArn,
    HostedZoneArns: wanted.dnsZones.map((zone) => `arn:${partition}:route53:::hostedzone/${zone}`),
    SecretArns: [secrets],
    BucketArn: `arn:${partition}:s3:::${bucketNamesOf(environment).velero}`,
    KeyArns: [key.keyArn],
  };
}

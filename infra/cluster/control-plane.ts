import * as eks from 'aws-cdk-lib/aws-eks-v2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import type { AwsEnvironment, ResolvedAws } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { acknowledgeManaged } from '../identity/acknowledge-managed';
import { policyOf } from '../identity/policies';
import { logGroup } from '../operations/log-group';
import type { Network } from '../stacks/network';
import { isKept } from '../storage/removal';
import { builtInPoolsRole } from './auto';

/** What the control plane is made of. */
interface ControlPlaneProps {
  readonly cluster: Extract<ResolvedAws['cluster'], { type: 'new' }>;
  readonly key: IKey;
  readonly network: Network;
}

/** The control plane of EKS. Nothing in it speaks to Kubernetes: no function with `kubectl` is made. */
export function controlPlane(scope: Construct, environment: AwsEnvironment, { cluster, key, network }: ControlPlaneProps): eks.Cluster {
  const { compute } = environment.aws;
  const clusterName = namesOf(environment).kubernetes;
  const logs = logGroup(scope, 'logs', environment, { name: `/aws/eks/${clusterName}/cluster`, keptFor: cluster.logsKeptFor });
  const { publicAccessFrom } = cluster;
  const made = new eks.Cluster(scope, 'control-plane', {
    clusterName,
    version: eks.KubernetesVersion.of(cluster.kubernetesVersion),
    vpc: network.vpc,
    vpcSubnets: [{ subnets: [...network.privateSubnets] }],
    endpointAccess:
      publicAccessFrom.length === 0 ? eks.EndpointAccess.PRIVATE : eks.EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom(...publicAccessFrom),
    serviceIpv4Cidr: cluster.serviceCidr,
    secretsEncryptionKey: key,
    clusterLogging: Object.values(eks.ClusterLoggingTypes),
    bootstrapClusterCreatorAdminPermissions: false,
    outputConfigCommand: false,
    ...(compute.type === 'managed'
      ? { defaultCapacityType: eks.DefaultCapacityType.NODEGROUP, defaultCapacity: 0, bootstrapSelfManagedAddons: false }
      : {
          defaultCapacityType: eks.DefaultCapacityType.AUTOMODE,
          compute: {
            nodePools: [...compute.pools],
            ...(compute.pools.length === 0 ? {} : { nodeRole: builtInPoolsRole(scope) }),
          },
        }),
  });
  acknowledgeManaged(made, ['AmazonEKSClusterPolicy', ...(compute.type === 'auto' ? AUTO_POLICIES : [])]);
  made.node.addDependency(logs);
  if (compute.type === 'auto') mayUseKey(made, environment, key);
  const resource = made.node.defaultChild as eks.CfnCluster;
  resource.addPropertyOverride('UpgradePolicy.SupportType', 'STANDARD');
  resource.addPropertyOverride('DeletionProtection', isKept(environment));
  resource.addPropertyOverride('ZonalShiftConfig.Enabled', true);
  return made;
}

/**
 * What makes volumes and nodes in EKS Auto Mode is the cluster itself, so it needs what the driver of EBS would need of the key.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html
 */
function mayUseKey(cluster: eks.Cluster, { aws }: AwsEnvironment, key: IKey): void {
  const { statements } = policyOf('ebs-csi-driver', { Region: aws.region, KeyArns: [key.keyArn] });
  for (const statement of statements) cluster.role.addToPrincipalPolicy(statement);
}

const AUTO_POLICIES = [
  'AmazonEKSBlockStoragePolicy',
  'AmazonEKSComputePolicy',
  'AmazonEKSLoadBalancingPolicy',
  'AmazonEKSNetworkingPolicy',
] as const;

import { BUILT_IN, type AddonName } from '../../charts/config/addons';
import type { AwsEnvironment, ResolvedAws } from '../../charts/config/expected-bindings';
import type { PolicyName } from '../identity/published';
import versions from '../data/add-ons.json';

/** When an add-on is installed: before there are nodes, as none becomes ready without it, or once there are some to run it. */
export type Phase = 'before-nodes' | 'with-nodes';

/** What is known of an add-on. */
interface Addon {
  readonly phase: Phase;
  /** Whether it is installed where nothing is said of it. */
  readonly isWanted: (aws: ResolvedAws) => boolean;
  /** What is other than the add-on's own defaults. */
  readonly configuration?: Readonly<Record<string, unknown>>;
  /** The controller whose identity it has. */
  readonly controller?: PolicyName;
}

const always = () => true;

/** Add-ons of EKS. Their names are those of `ADDONS`. */
export const ADDON_CATALOGUE: Readonly<Record<AddonName, Addon>> = {
  'vpc-cni': {
    phase: 'before-nodes',
    isWanted: always,
    // Network policies are enforced, and a node takes addresses for pods in blocks of 16: far more pods fit on it.
    configuration: { enableNetworkPolicy: 'true', env: { ENABLE_PREFIX_DELEGATION: 'true', WARM_PREFIX_TARGET: '1' } },
    controller: 'vpc-cni',
  },
  'kube-proxy': { phase: 'before-nodes', isWanted: always },
  'eks-pod-identity-agent': { phase: 'before-nodes', isWanted: always },
  coredns: { phase: 'with-nodes', isWanted: always },
  'aws-ebs-csi-driver': { phase: 'with-nodes', isWanted: always, controller: 'ebs-csi-driver' },
  'snapshot-controller': { phase: 'with-nodes', isWanted: always },
  'eks-node-monitoring-agent': { phase: 'with-nodes', isWanted: always },
  'aws-secrets-store-csi-driver-provider': { phase: 'with-nodes', isWanted: ({ controllers }) => controllers.secretsStore },
  'amazon-cloudwatch-observability': {
    phase: 'with-nodes',
    isWanted: ({ operations }) => operations.alarms,
    controller: 'cloudwatch-agent',
  },
  'metrics-server': { phase: 'with-nodes', isWanted: always },
  'cert-manager': { phase: 'with-nodes', isWanted: always },
  'external-dns': { phase: 'with-nodes', isWanted: ({ controllers }) => controllers.dnsZones.length > 0, controller: 'external-dns' },
};

/** Whether an add-on is installed in an environment. */
export function isInstalled({ aws }: Pick<AwsEnvironment, 'aws'>, name: AddonName): boolean {
  if (aws.cluster.type === 'existing' || (aws.compute.type === 'auto' && BUILT_IN.includes(name))) return false;
  return aws.addons[name]?.enabled ?? ADDON_CATALOGUE[name].isWanted(aws);
}

/** The version of an add-on; undefined where EKS chooses. */
export function versionOf({ aws }: Pick<AwsEnvironment, 'aws'>, name: AddonName): string | undefined {
  const own = aws.addons[name]?.version;
  if (own !== undefined) return own === 'default' ? undefined : own;
  const known: Readonly<Record<string, string>> = versions.versions[name];
  return known['default'] ?? (aws.cluster.type === 'new' ? known[aws.cluster.kubernetesVersion] : undefined);
}

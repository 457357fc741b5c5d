import type { AddonName } from '../../charts/config/platform/addons';
import type { ControllerName } from '../../charts/config/platform/controllers';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { externalDnsValues, SECRETS_STORE_VALUES } from '../../charts/config/platform/either-way';
import type { Values } from '../../charts/config/platform/merged';
import versions from '../data/add-ons.json';

/** When an add-on is installed: before there are nodes, as none becomes ready without it, or once there are some to run it. */
export type Phase = 'before-nodes' | 'with-nodes';

/** What is known of an add-on. */
interface Addon {
  readonly phase: Phase;
  /** What is other than the add-on's own defaults. */
  readonly configuration?: (environment: AwsEnvironment) => Values;
  /** The controller whose identity it has. */
  readonly controller?: ControllerName;
}

/** Add-ons of EKS. Their names are those of `ADDONS`. */
export const ADDON_CATALOGUE: Readonly<Record<AddonName, Addon>> = {
  'vpc-cni': {
    phase: 'before-nodes',
    // Network policies are enforced, and a node takes addresses for pods in blocks of 16: far more pods fit on it.
    configuration: () => ({ enableNetworkPolicy: 'true', env: { ENABLE_PREFIX_DELEGATION: 'true', WARM_PREFIX_TARGET: '1' } }),
    controller: 'vpc-cni',
  },
  'kube-proxy': { phase: 'before-nodes' },
  'eks-pod-identity-agent': { phase: 'before-nodes' },
  coredns: { phase: 'with-nodes' },
  'aws-ebs-csi-driver': { phase: 'with-nodes', controller: 'ebs-csi-driver' },
  'snapshot-controller': { phase: 'with-nodes' },
  'eks-node-monitoring-agent': { phase: 'with-nodes' },
  'aws-secrets-store-csi-driver-provider': {
    phase: 'with-nodes',
    configuration: () => SECRETS_STORE_VALUES,
  },
  'amazon-cloudwatch-observability': {
    phase: 'with-nodes',
    controller: 'cloudwatch-agent',
  },
  'metrics-server': { phase: 'with-nodes' },
  'cert-manager': { phase: 'with-nodes' },
  'external-dns': {
    phase: 'with-nodes',
    controller: 'external-dns',
    // Its zones are those that its role may change: whether the add-on takes the argument that names them is not published.
    configuration: (environment) => externalDnsValues(environment, namesOf(environment).kubernetes),
  },
};

/** The version of an add-on; undefined where EKS chooses. */
export function versionOf({ aws }: Pick<AwsEnvironment, 'aws'>, name: AddonName): string | undefined {
  const own = aws.addons[name]?.version;
  if (own !== undefined) return own === 'default' ? undefined : own;
  const known: Readonly<Record<string, string>> = versions.versions[name];
  return known['default'] ?? (aws.cluster.type === 'new' ? known[aws.cluster.kubernetesVersion] : undefined);
}

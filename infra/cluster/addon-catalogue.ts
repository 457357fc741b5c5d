import type { AddonName } from '../../charts/config/platform/addons';
import type { ControllerName } from '../../charts/config/platform/controllers';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';

import { namesOf } from '../../charts/config/names';
import versions from '../data/add-ons.json';

/** When an add-on is installed: before there are nodes, as none becomes ready without it, or once there are some to run it. */
export type Phase = 'before-nodes' | 'with-nodes';

/** What is known of an add-on. */
interface Addon {
  readonly phase: Phase;
  /** What is other than the add-on's own defaults. */
  readonly configuration?: (environment: AwsEnvironment) => Readonly<Record<string, unknown>>;
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
    // Processes take secrets from variables, and those come from Secrets.
    // It has to be on every node that has pods with secrets, whatever else is kept away from it.
    configuration: () => ({
      tolerations: [{ operator: 'Exists' }],
      'secrets-store-csi-driver': { syncSecret: { enabled: true }, enableSecretRotation: true },
    }),
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
    // Records are added, and changed where they are this cluster's.
    configuration: (environment) => ({
      policy: 'upsert-only',
      txtOwnerId: namesOf(environment).kubernetes,
      sources: [environment.aws.edge?.door.type === 'gateway' ? 'gateway-httproute' : 'ingress'],
    }),
  },
};

/** The version of an add-on; undefined where EKS chooses. */
export function versionOf({ aws }: Pick<AwsEnvironment, 'aws'>, name: AddonName): string | undefined {
  const own = aws.addons[name]?.version;
  if (own !== undefined) return own === 'default' ? undefined : own;
  const known: Readonly<Record<string, string>> = versions.versions[name];
  return known['default'] ?? (aws.cluster.type === 'new' ? known[aws.cluster.kubernetesVersion] : undefined);
}

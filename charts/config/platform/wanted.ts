import { CHARTS, type ChartName } from './charts';
import type { ControllerName } from './controllers';
import { isEksAddon } from './eks-addons';
import { hasKarpenter, isOnAws, type AwsEnvironment } from '../aws/aws-environment';
import { groupsOf } from '../groups';
import type { ResolvedEnvironment } from '../schema/resolved';

/** Whether a controller that acts on AWS is there, and thus has an identity. */
export function hasController(environment: AwsEnvironment, name: ControllerName): boolean {
  return CONTROLLERS_WANTED[name](environment);
}

/** The charts that an environment installs. */
export function chartsOf(environment: ResolvedEnvironment): readonly ChartName[] {
  const { platform } = environment;
  if (platform === undefined) return [];
  return CHARTS.filter((name) => platform.charts[name]?.enabled ?? (isOnAws(environment) && isNeeded(environment, name)));
}

/** A cluster that somebody else keeps has what it has. */
function isNeeded(environment: AwsEnvironment, name: ChartName): boolean {
  return environment.aws.cluster.type === 'new' && (CHARTS_WANTED[name]?.(environment) ?? false);
}

type Condition = (environment: AwsEnvironment) => boolean;

const CONTROLLERS_WANTED: Readonly<Record<ControllerName, Condition>> = {
  'aws-load-balancer-controller': ({ aws }) => aws.controllers.loadBalancer ?? aws.compute.type === 'managed',
  karpenter: hasKarpenter,
  'external-dns': ({ aws }) => aws.controllers.dnsZones.length > 0,
  'external-secrets': ({ secrets }) => secrets.type === 'external-secrets',
  velero: ({ aws }) => aws.controllers.velero,
  'alloy-cloudwatch': ({ aws }) => aws.controllers.alloy,
  'vpc-cni': (environment) => isEksAddon(environment, 'vpc-cni'),
  'ebs-csi-driver': (environment) => isEksAddon(environment, 'aws-ebs-csi-driver'),
  'cloudwatch-agent': (environment) => isEksAddon(environment, 'amazon-cloudwatch-observability'),
};

const CHARTS_WANTED: Partial<Record<ChartName, Condition>> = {
  'cert-manager': (environment) => environment.druid.tls?.certificates.type === 'cert-manager' && !isEksAddon(environment, 'cert-manager'),
  'metrics-server': (environment) => !isEksAddon(environment, 'metrics-server'),
  'aws-load-balancer-controller': (environment) => hasController(environment, 'aws-load-balancer-controller'),
  'karpenter-crd': hasKarpenter,
  karpenter: hasKarpenter,
  'external-dns': (environment) => hasController(environment, 'external-dns') && !isEksAddon(environment, 'external-dns'),
  'secrets-store-csi-driver-provider-aws': (environment) =>
    environment.secrets.type === 'secrets-store' && !isEksAddon(environment, 'aws-secrets-store-csi-driver-provider'),
  'external-secrets': (environment) => hasController(environment, 'external-secrets'),
  velero: (environment) => hasController(environment, 'velero'),
  keda: (environment) => groupsOf(environment).some(({ settings }) => 'autoscaling' in settings && settings.autoscaling?.type === 'keda'),
};

import type versions from '../versions.json';

/** The Helm charts that can be installed. */
export const CHARTS = [
  'cert-manager',
  'metrics-server',
  'aws-load-balancer-controller',
  'karpenter-crd',
  'karpenter',
  'external-dns',
  'secrets-store-csi-driver-provider-aws',
  'external-secrets',
  'velero',
  'keda',
  'reloader',
  'goldilocks',
  'kyverno',
] as const satisfies readonly (keyof typeof versions.charts)[];

/** The name of a Helm chart. */
export type ChartName = (typeof CHARTS)[number];

/** The add-ons of EKS that can be installed, in the order in which they are. */
export const ADDONS = [
  'vpc-cni',
  'kube-proxy',
  'eks-pod-identity-agent',
  'coredns',
  'aws-ebs-csi-driver',
  'snapshot-controller',
  'eks-node-monitoring-agent',
  'aws-secrets-store-csi-driver-provider',
  'amazon-cloudwatch-observability',
  'metrics-server',
  'cert-manager',
  'external-dns',
] as const;

/** The name of an add-on of EKS. */
export type AddonName = (typeof ADDONS)[number];

/** What EKS Auto Mode brings. */
export const BUILT_IN: readonly AddonName[] = [
  'vpc-cni',
  'kube-proxy',
  'eks-pod-identity-agent',
  'coredns',
  'aws-ebs-csi-driver',
  'eks-node-monitoring-agent',
];

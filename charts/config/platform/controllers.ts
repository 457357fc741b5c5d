/**
 * The service accounts of controllers that act on AWS. The one program gives them an identity, the other installs them with these names.
 */
export const CONTROLLERS = {
  'aws-load-balancer-controller': { namespace: 'kube-system', serviceAccount: 'aws-load-balancer-controller' },
  karpenter: { namespace: 'kube-system', serviceAccount: 'karpenter' },
  'external-dns': { namespace: 'external-dns', serviceAccount: 'external-dns' },
  'external-secrets': { namespace: 'external-secrets', serviceAccount: 'external-secrets' },
  velero: { namespace: 'velero', serviceAccount: 'velero-server' },
  'cloudwatch-agent': { namespace: 'amazon-cloudwatch', serviceAccount: 'cloudwatch-agent' },
  'ebs-csi-driver': { namespace: 'kube-system', serviceAccount: 'ebs-csi-controller-sa' },
  'vpc-cni': { namespace: 'kube-system', serviceAccount: 'aws-node' },
  'alloy-cloudwatch': { namespace: 'monitoring', serviceAccount: 'alloy-singleton' },
} as const;

/** A controller that acts on AWS. */
export type ControllerName = keyof typeof CONTROLLERS;

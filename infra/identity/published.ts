import type { ControllerName } from '../../charts/config/platform/controllers';
import alloy from '../data/policies/alloy-cloudwatch.json';
import loadBalancer from '../data/policies/aws-load-balancer-controller.json';
import cloudwatch from '../data/policies/cloudwatch-agent.json';
import ebs from '../data/policies/ebs-csi-driver.json';
import dns from '../data/policies/external-dns.json';
import secrets from '../data/policies/external-secrets.json';
import karpenter from '../data/policies/karpenter.json';
import velero from '../data/policies/velero.json';
import cni from '../data/policies/vpc-cni.json';

/** Policies as the controllers' projects publish them, narrowed to one environment. Each file says of which version it is. */
export const POLICIES = {
  'aws-load-balancer-controller': loadBalancer,
  karpenter,
  'external-dns': dns,
  'external-secrets': secrets,
  velero,
  'cloudwatch-agent': cloudwatch,
  'ebs-csi-driver': ebs,
  'vpc-cni': cni,
  'alloy-cloudwatch': alloy,
} as const satisfies Readonly<Record<ControllerName, unknown>>;

import type { ChartName } from '../../config/platform/charts';
import { CONTROLLERS } from '../../config/platform/controllers';
import { resources, RESTRICTED, type Chart } from './chart';
import { externalDns, externalSecrets, karpenter, loadBalancerController, secretsStore, velero } from './values';

const helm = (url: string) => ({ type: 'helm', url }) as const;
const oci = (url: string) => ({ type: 'oci', url }) as const;

/** Every chart that can be installed. Each controller runs twice where it elects a leader, asks for what it needs, and takes no more. */
export const CATALOGUE: Readonly<Record<ChartName, Chart>> = {
  'cert-manager': {
    when: 'with its certificates, where EKS has no add-on of it',
    repository: oci('oci://quay.io/jetstack/charts'),
    namespace: 'cert-manager',
    admits: 'restricted',
    values: () => ({
      crds: { enabled: true, keep: true },
      replicaCount: 2,
      podDisruptionBudget: { enabled: true },
      resources: resources('20m', '128Mi'),
      webhook: { replicaCount: 2, podDisruptionBudget: { enabled: true }, resources: resources('10m', '64Mi') },
      cainjector: { replicaCount: 2, podDisruptionBudget: { enabled: true }, resources: resources('10m', '256Mi') },
    }),
  },
  'metrics-server': {
    when: 'where EKS has no add-on of it',
    repository: helm('https://kubernetes-sigs.github.io/metrics-server'),
    namespace: 'kube-system',
    admits: undefined,
    values: () => ({ replicas: 2, podDisruptionBudget: { enabled: true, maxUnavailable: 1 }, resources: resources('100m', '200Mi') }),
  },
  'aws-load-balancer-controller': {
    when: 'with managed nodes',
    repository: helm('https://aws.github.io/eks-charts'),
    namespace: CONTROLLERS['aws-load-balancer-controller'].namespace,
    admits: undefined,
    after: ['cert-manager'],
    values: loadBalancerController,
  },
  'karpenter-crd': {
    when: 'with Karpenter',
    repository: oci('oci://public.ecr.aws/karpenter'),
    namespace: CONTROLLERS.karpenter.namespace,
    admits: undefined,
    kinds: 'nothing-else',
    values: () => ({}),
  },
  karpenter: {
    when: 'with managed nodes, unless `aws.compute.karpenter` is false',
    repository: oci('oci://public.ecr.aws/karpenter'),
    namespace: CONTROLLERS.karpenter.namespace,
    admits: undefined,
    kinds: 'another',
    after: ['karpenter-crd'],
    values: karpenter,
  },
  'external-dns': {
    when: 'with `aws.controllers.dnsZones`, where EKS has no add-on of it',
    repository: helm('https://kubernetes-sigs.github.io/external-dns'),
    namespace: CONTROLLERS['external-dns'].namespace,
    admits: 'restricted',
    values: externalDns,
  },
  'secrets-store-csi-driver-provider-aws': {
    when: "with `secrets.type: 'secrets-store'`, where EKS has no add-on of it",
    repository: helm('https://aws.github.io/secrets-store-csi-driver-provider-aws'),
    namespace: 'kube-system',
    admits: undefined,
    values: secretsStore,
  },
  'external-secrets': {
    when: "with `secrets.type: 'external-secrets'`",
    repository: helm('https://charts.external-secrets.io'),
    namespace: CONTROLLERS['external-secrets'].namespace,
    admits: 'restricted',
    values: externalSecrets,
  },
  velero: {
    when: 'with `aws.controllers.velero`',
    repository: helm('https://vmware-tanzu.github.io/helm-charts'),
    namespace: CONTROLLERS.velero.namespace,
    admits: 'restricted',
    values: velero,
  },
  keda: {
    when: 'with an autoscaler of type `keda`',
    repository: helm('https://kedacore.github.io/charts'),
    namespace: 'keda',
    admits: 'restricted',
    values: () => ({
      image: { pullPolicy: 'IfNotPresent' },
      operator: { replicaCount: 2 },
      metricsServer: { replicaCount: 2 },
      // It reads no Secret: queries of Druid's autoscalers go to a Prometheus of the cluster.
      permissions: { operator: { restrict: { secret: true } }, metricServer: { restrict: { secret: true } } },
      podDisruptionBudget: { operator: { maxUnavailable: 1 }, metricServer: { maxUnavailable: 1 } },
    }),
  },
  reloader: {
    when: 'never',
    repository: helm('https://stakater.github.io/stakater-charts'),
    namespace: 'reloader',
    admits: 'restricted',
    // Druid's own pods are rolled by the names of their files; this is for others, and for those alone that ask for it.
    values: () => ({
      reloader: {
        autoReloadAll: false,
        readOnlyRootFileSystem: true,
        deployment: { resources: resources('10m', '128Mi'), containerSecurityContext: RESTRICTED },
      },
    }),
  },
  goldilocks: {
    when: 'never',
    repository: helm('https://charts.fairwinds.com/stable'),
    namespace: 'goldilocks',
    admits: 'restricted',
    // It advises and changes nothing, and nobody reaches it but by port-forward.
    values: () => ({
      vpa: { enabled: true, updater: { enabled: false }, admissionController: { enabled: false } },
      controller: { resources: resources('25m', '256Mi') },
      dashboard: { ingress: { enabled: false }, resources: resources('25m', '256Mi') },
    }),
  },
  kyverno: {
    when: 'never',
    repository: helm('https://kyverno.github.io/kyverno'),
    namespace: 'kyverno',
    admits: 'restricted',
    values: () => ({
      admissionController: { replicas: 3 },
      backgroundController: { replicas: 2 },
      cleanupController: { replicas: 2 },
      reportsController: { replicas: 2 },
      features: { policyExceptions: { enabled: false } },
    }),
  },
};

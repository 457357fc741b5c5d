import { CONTROLLERS, type ControllerName } from '../../config/platform/controllers';
import { isEksAddon } from '../../config/platform/eks-addons';
import type { AwsEnvironment } from '../../config/aws/aws-environment';
import { chartsOf } from '../../config/platform/wanted';
import versions from '../../config/versions.json';
import { externalDnsValues, SECRETS_STORE_VALUES } from '../../config/platform/either-way';
import { merged, type Values } from '../../config/platform/merged';
import { resources, RESTRICTED } from './chart';

/** The service account whose name the other program has given an identity. */
function account(name: ControllerName): Values {
  return { create: true, name: CONTROLLERS[name].serviceAccount };
}

/** Region and network are said: the controller cannot ask the node for them. */
export function loadBalancerController(environment: AwsEnvironment): Values {
  const { aws, bindings, platform } = environment;
  return {
    clusterName: bindings?.DruidClusterName,
    region: aws.region,
    vpcId: bindings?.DruidVpcId,
    serviceAccount: account('aws-load-balancer-controller'),
    // Each environment has a class of its own.
    createIngressClassResource: false,
    ingressClassParams: { create: false },
    replicaCount: 2,
    podDisruptionBudget: { maxUnavailable: 1 },
    resources: resources('50m', '200Mi'),
    // It would have a say in every Service that is made, and every one would wait for it.
    enableServiceMutatorWebhook: false,
    // Argo CD renders the chart each time, and with it another certificate for the webhook.
    enableCertManager: platform?.installer.type === 'argo-cd' && hasCertManager(environment),
  };
}

function hasCertManager(environment: AwsEnvironment): boolean {
  return isEksAddon(environment, 'cert-manager') || chartsOf(environment).includes('cert-manager');
}

/** Karpenter runs on nodes that it has not made, and is the only one that acts on interruptions. */
export function karpenter({ aws, bindings, domain }: AwsEnvironment): Values {
  return {
    serviceAccount: account('karpenter'),
    replicas: 2,
    nodeSelector: { 'kubernetes.io/os': 'linux', [`${domain}/node-class`]: 'system' },
    settings: {
      clusterName: bindings?.DruidClusterName,
      clusterEndpoint: bindings?.DruidClusterEndpoint,
      interruptionQueue: bindings?.DruidKarpenterQueueName,
      isolatedVPC: aws.network.type === 'new' && aws.network.nat === 'none',
    },
    controller: { env: [{ name: 'AWS_REGION', value: aws.region }], resources: resources('250m', '1Gi') },
  };
}

/** It keeps records of this environment alone, in the zones that are named. It takes none away: one that is left over is deleted by hand. */
export function externalDns(environment: AwsEnvironment): Values {
  const { aws, bindings } = environment;
  return {
    serviceAccount: account('external-dns'),
    provider: { name: 'aws' },
    registry: 'txt',
    ...externalDnsValues(environment, bindings?.DruidClusterName),
    extraArgs: aws.controllers.dnsZones.map((zone) => `--zone-id-filter=${zone}`),
    env: [{ name: 'AWS_REGION', value: aws.region }],
    resources: resources('10m', '64Mi'),
  };
}

/** The driver comes with the provider. Pods ask as themselves, by EKS Pod Identity, and what they get becomes Secrets. */
export function secretsStore({ aws }: AwsEnvironment): Values {
  return merged(SECRETS_STORE_VALUES, {
    awsRegion: aws.region,
    'secrets-store-csi-driver': { install: true, tokenRequests: [{ audience: 'pods.eks.amazonaws.com' }] },
  });
}

/** It looks after Druid's namespace, and may do nothing in any other. */
export function externalSecrets({ namespace }: AwsEnvironment): Values {
  return {
    scopedNamespace: namespace,
    scopedRBAC: true,
    serviceAccount: account('external-secrets'),
    replicaCount: 2,
    leaderElect: true,
    processClusterStore: false,
    processClusterExternalSecret: false,
    processClusterGenerator: false,
    processPushSecret: false,
    processClusterPushSecret: false,
    podDisruptionBudget: { enabled: true, minAvailable: 1 },
    resources: resources('20m', '256Mi'),
    webhook: { replicaCount: 2, podDisruptionBudget: { enabled: true, minAvailable: 1 }, resources: resources('10m', '128Mi') },
    certController: { resources: resources('10m', '256Mi') },
  };
}

/** Where backups go, and when, is said beside it. It takes no volumes: Druid gets again what it has on them. */
export function velero(): Values {
  return {
    serviceAccount: { server: account('velero') },
    credentials: { useSecret: false },
    backupsEnabled: false,
    snapshotsEnabled: false,
    deployNodeAgent: false,
    initContainers: [
      {
        name: 'velero-plugin-for-aws',
        image: versions.plugins['velero-plugin-for-aws'],
        imagePullPolicy: 'IfNotPresent',
        securityContext: RESTRICTED,
        volumeMounts: [{ mountPath: '/target', name: 'plugins' }],
      },
    ],
    podSecurityContext: { runAsNonRoot: true, runAsUser: 65532, fsGroup: 65532, seccompProfile: { type: 'RuntimeDefault' } },
    containerSecurityContext: RESTRICTED,
    resources: resources('100m', '512Mi'),
  };
}

import type { AwsEnvironment } from '../aws/aws-environment';
import type { Values } from './merged';

/** What external-dns is told, be it an add-on of EKS or a chart: it adds records of one cluster, and takes none away. */
export function externalDnsValues({ aws }: AwsEnvironment, owner: string | undefined): Values {
  return {
    policy: 'upsert-only',
    txtOwnerId: owner,
    sources: [aws.edge?.door.type === 'gateway' ? 'gateway-httproute' : 'ingress'],
  };
}

/** What the Secrets Store is told, be it an add-on of EKS or a chart. */
export const SECRETS_STORE_VALUES: Values = {
  // It has to be on every node that has pods with secrets, whatever else is kept away from it.
  tolerations: [{ operator: 'Exists' }],
  // Processes take secrets from variables, and those come from Secrets.
  'secrets-store-csi-driver': { syncSecret: { enabled: true }, enableSecretRotation: true },
};

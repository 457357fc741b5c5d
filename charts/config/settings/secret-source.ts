import type { Duration } from 'cdk8s';

/** How secrets of AWS Secrets Manager come into the namespace; or that none do. */
export type SecretSource = ExistingSecrets | SecretsStore | ExternalSecrets;

/** Secrets of Kubernetes alone, which somebody else keeps. */
export interface ExistingSecrets {
  readonly type: 'existing';
}

/**
 * The Secrets Store CSI driver with AWS' provider: every pod reads what its own role on AWS may, and the driver makes Secrets of it for as long
 * as there is such a pod.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/ascp-eks-installation.html
 */
export interface SecretsStore {
  readonly type: 'secrets-store';
}

/**
 * The External Secrets Operator: a controller reads all secrets of the environment, and keeps Secrets of them.
 *
 * @see https://external-secrets.io/latest/provider/aws-secrets-manager/
 */
export interface ExternalSecrets {
  readonly type: 'external-secrets';
  /**
   * How often it looks for changes.
   *
   * @default - every hour
   */
  readonly refresh?: Duration;
}

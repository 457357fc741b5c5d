/**
 * Where a user name and a password come from.
 *
 * - `secret`: an existing Kubernetes Secret in the environment's namespace, with the keys `username` and `password`.
 * - `secrets-manager`: a secret of AWS Secrets Manager, brought into the namespace as the environment's `secrets` say.
 * - `development`: written into the manifests in plain text. Only an environment of kind `local` may do this.
 */
export type Credentials = SecretCredentials | SecretsManagerCredentials | DevelopmentCredentials;

/** Credentials in a Kubernetes Secret that somebody else keeps. */
export interface SecretCredentials {
  readonly source: 'secret';
  /** The Secret's name. It must have the keys `username` and `password`. */
  readonly name: string;
  /**
   * Any word, changed whenever the Secret's content has changed: pods that use it are then replaced. Processes read a Secret at their
   * start only, and what is in it is not known here.
   *
   * @default - pods go on with what they have read
   */
  readonly revision?: string;
}

/** Credentials in AWS Secrets Manager: a JSON object with the keys `username` and `password`. Nobody has to see them. */
export interface SecretsManagerCredentials {
  readonly source: 'secrets-manager';
  /**
   * The secret's ARN. Where there is none, one is made for Druid's two accounts, for key stores and for cookies; RDS makes its own.
   *
   * @default - the one that is made for it, with a random password
   */
  readonly arn?: string;
  /**
   * The ARN of the KMS key that encrypts the secret of `arn`.
   *
   * @default - Secrets Manager's own key
   */
  readonly keyArn?: string;
  /**
   * Any word, changed whenever the secret's content has changed: pods that use it are then replaced.
   *
   * @default - pods go on with what they have read
   */
  readonly revision?: string;
}

/** Credentials that anybody who reads the repository knows. */
export interface DevelopmentCredentials {
  readonly source: 'development';
  /** The user name. */
  readonly username: string;
  /** The password, in plain text. */
  readonly password: string;
}

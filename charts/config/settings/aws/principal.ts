/** Somebody who enters the cluster by assuming a role. */
export interface PrincipalSettings {
  /** The ARN of the IAM role. Roles of IAM Identity Center are written with their path. */
  readonly role: string;
  /** What Kubernetes calls them in its audit log. */
  readonly username: string;
  /** Whom to ask about it; a tag of the access entry. */
  readonly email: string;
}

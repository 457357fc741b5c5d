/**
 * What the API server refuses in Druid's namespace, whoever asks: pods with images from elsewhere or without a version, and announcements of a
 * process that are not its own. The API server does it by itself; no webhook has to be there.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/
 */
export interface AdmissionSettings {
  /**
   * What happens to what breaks a rule: it is refused, or let through with an entry in the audit log; or there are no rules.
   *
   * @default 'deny'
   */
  readonly rules?: 'deny' | 'audit' | 'none';
  /**
   * Further images that pods may have, beside those that the environment names: whole repositories such as `docker.io/library/busybox`, or
   * everything below a path that ends in `/`.
   *
   * @default []
   */
  readonly images?: readonly string[];
}

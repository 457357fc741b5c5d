import type { Duration } from 'cdk8s';

import type { Credentials } from './credentials';

/**
 * Basic authentication with users in the metadata store, and other ways in for people.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/druid-basic-security
 */
export interface AuthenticationSettings {
  /** The first administrator. The user name must be `admin`. Applies on the first start; change it through Druid's API later. */
  readonly admin: Credentials;
  /** The account of Druid's own processes. The user name must be `druid_system`. */
  readonly internal: Credentials;
  /**
   * Users of a directory, with the same user name and password form.
   *
   * @default - no directory is asked
   */
  readonly ldap?: LdapSettings;
  /**
   * People sign in to the web console at an OpenID provider. It is the router that sends them there; programs go on with basic authentication.
   *
   * @default - people give user name and password
   */
  readonly oidc?: OidcSettings;
}

/** A directory. @see https://druid.apache.org/docs/latest/operations/auth-ldap */
export interface LdapSettings {
  /** Such as `ldaps://directory.example.com:636`. */
  readonly url: string;
  /** Who searches the directory: the distinguished name as `username`. */
  readonly bind: Credentials;
  /** Below which entry users are searched. */
  readonly baseDn: string;
  /** The search for one user; `%s` stands for the user name. */
  readonly userSearch: string;
  /** The attribute that holds the user name. */
  readonly userAttribute: string;
  /**
   * Groups whose members get roles, by distinguished name; `*` stands for any part. Roles are mapped to groups through Druid's API.
   *
   * @default []
   */
  readonly groups?: readonly string[];
}

/** An OpenID provider. @see https://druid.apache.org/docs/latest/development/extensions-core/druid-pac4j */
export interface OidcSettings {
  /** The address of the provider's discovery document. */
  readonly discovery: string;
  /** The client's id (`username`) and secret (`password`). */
  readonly client: Credentials;
  /** What the cookies of all routers are encrypted with (`password`); long and random. */
  readonly cookies: Credentials;
  /**
   * The claim that is the user's name in Druid, to which Druid's roles are given.
   *
   * @default 'sub'
   */
  readonly claim?: string;
  /**
   * Scopes that are asked for.
   *
   * @default 'openid profile email'
   */
  readonly scope?: string;
}

/**
 * TLS between all processes, and to clients: plain ports are closed, certificates are checked with host names.
 *
 * @see https://druid.apache.org/docs/latest/operations/tls-support
 */
export interface TlsSettings {
  /** Where certificates come from. */
  readonly certificates: IssuedCertificates | ExistingCertificates;
  /** The password of all key and trust stores: a Secret with the key `password`. */
  readonly storePassword: Credentials;
}

/** cert-manager makes a Certificate per component and renews it. */
export interface IssuedCertificates {
  readonly type: 'cert-manager';
  /**
   * The name of an issuer that is there.
   *
   * @default - an authority of the environment's own, made with `authority`
   */
  readonly issuer?: string;
  /**
   * Whether that issuer is of the namespace or of the cluster.
   *
   * @default 'Issuer'
   */
  readonly kind?: 'Issuer' | 'ClusterIssuer';
  /**
   * How long a certificate is valid.
   *
   * @default - 90 days
   */
  readonly duration?: Duration;
  /**
   * How long before its end it is renewed.
   *
   * @default - 30 days
   */
  readonly renewBefore?: Duration;
  /**
   * The size of the keys, which are new with every renewal: ECDSA on a curve of so many bits.
   *
   * @default 256
   */
  readonly keySize?: 256 | 384 | 521;
  /**
   * The environment's own authority.
   *
   * @default - the defaults of each of its settings
   */
  readonly authority?: AuthoritySettings;
}

/**
 * A private authority, which signs for this environment alone. Its certificate is renewed with the key that it has, so that what it has signed
 * stays good: whoever trusts the old one trusts the new one.
 *
 * @see https://cert-manager.io/docs/configuration/ca/
 */
export interface AuthoritySettings {
  /**
   * How long its certificate is valid.
   *
   * @default - 10 years
   */
  readonly duration?: Duration;
  /**
   * How long before its end it is renewed: longer than any certificate that it signs is valid.
   *
   * @default - 1 year
   */
  readonly renewBefore?: Duration;
  /**
   * The size of its key: ECDSA on a curve of so many bits.
   *
   * @default 384
   */
  readonly keySize?: 256 | 384 | 521;
}

/**
 * Somebody else keeps a Secret per component, named `{id}-{release}-druid-{component}-tls`, with the keys `keystore.p12` and
 * `truststore.p12`. The page of the environment lists the names that each has to cover.
 */
export interface ExistingCertificates {
  readonly type: 'secrets';
}

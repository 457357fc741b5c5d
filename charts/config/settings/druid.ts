import type { Credentials } from './credentials';
import type { RolesSettings, TaskSettings } from './roles';

/** The Druid side of an environment. */
export interface DruidSettings {
  /**
   * The Druid release.
   *
   * @default - the default of `versions.json`
   */
  readonly version?: string;
  /**
   * The container image, without tag. The tag is the version.
   *
   * @default 'docker.io/apache/druid'
   */
  readonly image?: string;
  /**
   * Extensions to load besides those that the environment needs.
   *
   * @default []
   * @see https://druid.apache.org/docs/latest/configuration/extensions
   */
  readonly extensions?: readonly string[];
  /** How users and Druid's own processes prove who they are. */
  readonly authentication: AuthenticationSettings;
  /** The roles and their sizes. */
  readonly roles: RolesSettings;
  /** The task pods. */
  readonly tasks: TaskSettings;
  /**
   * Druid properties for every role and for tasks.
   *
   * @default {}
   */
  readonly properties?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Basic authentication with users in the metadata store.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/druid-basic-security
 */
export interface AuthenticationSettings {
  /** The first administrator. The user name must be `admin`. Applies on the first start; change it through Druid's API later. */
  readonly admin: Credentials;
  /** The account of Druid's own processes. The user name must be `druid_system`. */
  readonly internal: Credentials;
}

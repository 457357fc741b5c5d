import type { Duration } from 'cdk8s';

import type { ChartName } from '../platform/charts';

/** What the cluster needs beside Druid, installed by what syncs it: Helm charts of controllers, in reviewed versions and with reviewed values. */
export interface PlatformSettings {
  /** What installs them. */
  readonly installer: Installer;
  /**
   * Charts by name. One that is not named is installed where the environment needs it and nothing else brings it.
   *
   * @default {}
   */
  readonly charts?: Readonly<Partial<Record<ChartName, ChartSettings>>>;
  /**
   * When Velero saves what is in the namespaces of this environment, by name. Volumes are not saved: what Druid has on them it gets again.
   *
   * @default - every day, kept for 30 days, and every week, kept for 90 days; where `aws.controllers.velero` is set
   */
  readonly backups?: Readonly<Record<string, BackupSchedule>>;
}

/** What installs charts. */
export type Installer = FluxInstaller | ArgoCdInstaller;

/** Flux: a HelmRelease and its source for each chart. @see https://fluxcd.io/flux/components/helm/ */
export interface FluxInstaller {
  readonly type: 'flux';
}

/** Argo CD: an Application for each chart. @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
export interface ArgoCdInstaller {
  readonly type: 'argo-cd';
  /**
   * The namespace of Argo CD, where Applications are.
   *
   * @default 'argocd'
   */
  readonly namespace?: string;
  /**
   * The project of the Applications.
   *
   * @default 'default'
   */
  readonly project?: string;
}

/** A Helm chart. */
export interface ChartSettings {
  /**
   * Whether it is installed.
   *
   * @default - whether the environment needs it, and its cluster is made for it
   */
  readonly enabled?: boolean;
  /**
   * Its version.
   *
   * @default - the one that was reviewed for this release
   */
  readonly version?: string;
  /**
   * Further values. What is said here takes the place of what is said otherwise, key by key and level by level.
   *
   * @default {}
   */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** When something is saved, and how long it is kept. */
export interface BackupSchedule {
  /** As cron writes it, in UTC, such as `0 3 * * *`. */
  readonly schedule: string;
  /** How long a backup is kept. */
  readonly keptFor: Duration;
}

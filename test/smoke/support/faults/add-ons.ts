import type { World } from '../world';
import { broken, find, NOT_READY, type PlantedFault } from './planted';

const backup = (name: string, creationTimestamp: string, status: object) => (world: World) => {
  const schedule = find(world, 'Schedule').metadata;
  const labels = { 'velero.io/schedule-name': schedule.name };
  const metadata = { name, labels, creationTimestamp, ...(schedule.namespace === undefined ? {} : { namespace: schedule.namespace }) };
  world.cluster.objects.push({ apiVersion: 'velero.io/v1', kind: 'Backup', metadata, status });
};

/** What may be wrong with add-ons. */
export const addOnFaults: readonly PlantedFault[] = [
  {
    check: 'backups',
    what: 'a bucket that is out of reach',
    plant: broken('BackupStorageLocation', { phase: 'Unavailable' }),
    reason: /is Unavailable instead of Available/,
  },
  {
    check: 'backups',
    what: 'a schedule that nobody follows',
    plant: broken('Schedule', { phase: '' }),
    reason: /is not looked after instead of Enabled/,
  },
  {
    check: 'add-ons',
    what: 'a release that waits',
    plant: broken('HelmRelease', NOT_READY, 'release'),
    reason: /HelmRelease\/release is not ready: it waits/,
  },
  {
    check: 'add-ons',
    what: 'a release that nobody looks after',
    plant: broken('HelmRelease', { conditions: [] }),
    reason: /nobody looks after it/,
  },
  {
    check: 'add-ons',
    what: 'an application that is ill',
    plant: broken('Application', { health: { status: 'Degraded' } }),
    reason: /is Degraded and Synced/,
  },
  {
    check: 'add-ons',
    what: 'an application that differs',
    plant: broken('Application', { sync: { status: 'OutOfSync' } }),
    reason: /is Healthy and OutOfSync/,
  },
  {
    check: 'backups',
    what: 'a newest backup that has failed',
    plant: (world) => {
      backup('newest', '2026-11-21T03:00:00Z', { phase: 'PartiallyFailed', failureReason: 'no access' })(world);
      backup('older', '2026-11-20T03:00:00Z', { phase: 'Completed' })(world);
    },
    reason: /^Schedule\/.+: its newest backup 'newest' is PartiallyFailed: no access$/,
  },
  {
    check: 'add-ons',
    what: 'a release that is suspended',
    plant: (world) => void (find(world, 'HelmRelease', 'release').spec = { suspend: true }),
    reason: /^HelmRelease\/release is suspended/,
  },
  {
    check: 'add-ons',
    what: 'a release whose last change nobody has looked at',
    plant: broken('HelmRelease', { observedGeneration: 0 }, 'release'),
    reason: /^HelmRelease\/release is not ready: its controller has not looked at the last change/,
  },
];

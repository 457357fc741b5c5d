import type { Manifest } from '../../charts/app';
import type { Check, Context } from '../check';
import { skipped } from '../check';
import { ofKinds } from '../expected';
import { textAt, titleOf, valueAt, type Live } from '../support/objects';
import { notReady, verdictOf } from './conditions';

/** What brings add-ons, by API group. */
const KINDS = {
  'helm.toolkit.fluxcd.io': ['HelmRelease'],
  'kustomize.toolkit.fluxcd.io': ['Kustomization'],
  'source.toolkit.fluxcd.io': ['HelmRepository', 'OCIRepository', 'GitRepository', 'HelmChart', 'Bucket'],
  'argoproj.io': ['Application'],
};

const addOns: Check = {
  id: 'add-ons',
  area: 'add-ons',
  name: 'releases and their repositories are ready, applications are healthy and synchronized',
  needs: [],
  readOnly: true,
  run: async (context) => {
    const manifests = ofKinds(context.expected, KINDS);
    if (manifests.length === 0) return skipped('this environment has none');
    return verdictOf(context, manifests, faultsOf);
  },
};

/** What Velero says of things that are well. */
const PHASES: Readonly<Record<string, string>> = { BackupStorageLocation: 'Available', Schedule: 'Enabled' };

const backups: Check = {
  id: 'backups',
  area: 'add-ons',
  name: 'backups have somewhere to go, and are made',
  needs: [],
  readOnly: true,
  run: async (context) => {
    const manifests = ofKinds(context.expected, { 'velero.io': Object.keys(PHASES) });
    if (manifests.length === 0) return skipped('this environment backs up no objects');
    const { faults, details = [] } = await verdictOf(context, manifests, ({ kind, status }) => {
      const phase = textAt(status, 'phase');
      return phase === PHASES[kind] ? [] : [`is ${phase || 'not looked after'} instead of ${PHASES[kind] ?? ''}`];
    });
    const schedules = manifests.filter(({ kind }) => kind === 'Schedule');
    const newest = await Promise.all(schedules.map((schedule) => newestOf(context, schedule)));
    return {
      faults: [...faults, ...newest.filter(({ failed }) => failed).map(({ told }) => told)],
      details: [...details, ...newest.map(({ told }) => told)],
    };
  },
};

export const addOnChecks: readonly Check[] = [addOns, backups];

/** The newest backup of a schedule, and whether it is one that cannot be relied upon. */
async function newestOf({ cluster }: Context, schedule: Manifest): Promise<{ readonly told: string; readonly failed: boolean }> {
  const namespace = textAt(schedule, 'metadata', 'namespace');
  const selector = `velero.io/schedule-name=${schedule.metadata.name}`;
  const made = ({ metadata }: Live) => metadata.creationTimestamp ?? '';
  const found = [...((await cluster.list('backups.velero.io', { namespace, selector })) ?? [])];
  const newest = found.sort((one, other) => made(one).localeCompare(made(other))).at(-1);
  if (newest === undefined) return { told: `${titleOf(schedule)} has made no backup yet`, failed: false };
  const phase = textAt(newest.status, 'phase');
  const why = textAt(newest.status, 'failureReason');
  const told = `${titleOf(schedule)}: its newest backup '${newest.metadata.name}' is ${phase || 'New'}${why && `: ${why}`}`;
  // Failed, PartiallyFailed, FailedValidation, and what is on its way there.
  return { told, failed: phase.includes('Failed') };
}

function faultsOf(live: Live): readonly string[] {
  if (valueAt(live.spec, 'suspend') === true) return ['is suspended: changes do not reach it'];
  if (live.kind === 'Application') {
    const [health, sync] = [textAt(live.status, 'health', 'status'), textAt(live.status, 'sync', 'status')];
    return health === 'Healthy' && sync === 'Synced' ? [] : [`is ${health || 'of no known health'} and ${sync || 'not synchronized'}`];
  }
  // Flux asks a registry when a release needs it, and not before: such a repository has no state of its own.
  return live.kind === 'HelmRepository' && textAt(live.spec, 'type') === 'oci' ? [] : notReady(live);
}

import type { Check } from '../check';
import { skipped } from '../check';
import { ofKinds } from '../expected';
import { textAt, type Live } from '../support/objects';
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
    return verdictOf(context, manifests, ({ kind, status }) => {
      const phase = textAt(status, 'phase');
      return phase === PHASES[kind] ? [] : [`is ${phase || 'not looked after'} instead of ${PHASES[kind] ?? ''}`];
    });
  },
};

export const addOnChecks: readonly Check[] = [addOns, backups];

function faultsOf(live: Live): readonly string[] {
  if (live.kind === 'Application') {
    const [health, sync] = [textAt(live.status, 'health', 'status'), textAt(live.status, 'sync', 'status')];
    return health === 'Healthy' && sync === 'Synced' ? [] : [`is ${health || 'of no known health'} and ${sync || 'not synchronized'}`];
  }
  // Flux asks a registry when a release needs it, and not before: such a repository has no state of its own.
  return live.kind === 'HelmRepository' && textAt(live.spec, 'type') === 'oci' ? [] : notReady(live);
}

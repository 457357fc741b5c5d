import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Step } from '../support/context';
import { kubectl, list, type KubeObject } from '../../../smoke/support/kubectl';
import { until } from '../../../smoke/support/wait';

export const restarts: Step = {
  name: 'no container has restarted but those that the test ended',
  needsDruid: true,
  run: ({ namespace, killed }) => noneRestarted(namespace, killed),
};

/** Asked before pods are replaced on purpose, as what they went through is gone with them. */
export const restartsSoFar: Step = {
  name: 'no container has restarted before the test breaks anything',
  needsDruid: true,
  run: ({ namespace }) => noneRestarted(namespace, new Set()),
};

async function noneRestarted(namespace: string, killed: ReadonlySet<string>): Promise<void> {
  const restarted = (await list('pods', namespace)).flatMap(({ metadata, status }) =>
    (status.containerStatuses ?? [])
      .filter(({ restartCount }) => restartCount > (killed.has(metadata.name) ? 1 : 0))
      .map(({ name, restartCount }) => ({ pod: metadata.name, name, restartCount })),
  );
  const unexplained: string[] = [];
  for (const { pod, name, restartCount } of restarted) {
    const wroteSecond = restartCount === 1 && (await wroteAccountsSecond(namespace, pod, name));
    if (!wroteSecond) unexplained.push(`${pod}/${name}: ${restartCount}`);
  }
  assert.deepEqual(unexplained, []);
}

/**
 * When several coordinators start for the first time, all of them write the first accounts, and the one that comes second ends with the
 * database's refusal. Started again, it finds them. That is Druid's own race, which nothing outside of it closes.
 */
async function wroteAccountsSecond(namespace: string, pod: string, container: string): Promise<boolean> {
  const { stdout } = await kubectl(['-n', namespace, 'logs', pod, '-c', container, '--previous'], { accept: [0, 1] });
  return /Key \(name\)=\(basic_auth\w+\) already exists/.test(stdout);
}

export const deleted: Step = {
  name: 'deleting everything leaves the volumes that are to be retained, and then nothing',
  needsDruid: false,
  run: async ({ manifests, namespace }) => {
    const kept = claimsToKeep(await list('statefulsets', namespace));
    const volumes = await volumesOf(namespace);
    // Druid leaves before what it stands on: a process that cannot take back what it has announced waits until it is killed. The namespace
    // goes last, as everything goes with it, also what is to be retained.
    const folders = readdirSync(manifests).filter((name) => /^\d/.test(name) && !name.startsWith('00'));
    const [druid, around] = [folders.filter((name) => name >= '50'), folders.filter((name) => name < '50')];
    await remove(
      namespace,
      druid.map((name) => join(manifests, name)),
    );
    await until({ what: 'all pods of Druid are gone', seconds: 120 }, async () =>
      (await list('pods', namespace, 'app.kubernetes.io/name=druid')).length === 0 ? true : undefined,
    );
    await remove(
      namespace,
      around.map((name) => join(manifests, name)),
    );
    await until({ what: `all volume claims are gone but ${kept.length}`, seconds: 60 }, async () => {
      const names = (await list('persistentvolumeclaims', namespace)).map(({ metadata }) => metadata.name).sort();
      return JSON.stringify(names) === JSON.stringify(kept) ? true : undefined;
    });
    await kubectl(['delete', 'namespace', namespace, '--timeout=120s']);
    await until({ what: 'volumes are gone', seconds: 60 }, async () =>
      (await list('persistentvolumes')).some(({ metadata }) => volumes.includes(metadata.name)) ? undefined : true,
    );
  },
};

async function remove(namespace: string, folders: readonly string[]): Promise<void> {
  if (folders.length === 0) return;
  await kubectl(['-n', namespace, 'delete', '--timeout=120s', '--ignore-not-found', '-R', ...folders.flatMap((folder) => ['-f', folder])]);
}

function claimsToKeep(sets: readonly KubeObject[]): readonly string[] {
  return sets
    .filter(({ spec }) => spec.persistentVolumeClaimRetentionPolicy?.whenDeleted === 'Retain')
    .flatMap(({ metadata, spec }) => {
      const indexes = Array.from({ length: spec.replicas ?? 1 }, (_, index) => index);
      const templates = (spec.volumeClaimTemplates ?? []).map((template) => template.metadata.name);
      return templates.flatMap((template) => indexes.map((index) => `${template}-${metadata.name}-${index}`));
    })
    .sort();
}

async function volumesOf(namespace: string): Promise<readonly string[]> {
  const volumes = await list('persistentvolumes');
  return volumes.filter(({ spec }) => spec.claimRef?.namespace === namespace).map(({ metadata }) => metadata.name);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { kubectl, list } from '../../../smoke/support/kubectl';

/** Keeps what a person needs who asks why: objects, events and the logs of every container, also of the ones before a restart. */
export async function keepArtefacts(namespace: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const keep = async (file: string, args: readonly string[]) => {
    const { stdout, stderr } = await kubectl(['-n', namespace, ...args], { accept: [0, 1] });
    writeFileSync(join(folder, file), stdout || stderr);
  };
  await keep('pods.txt', ['get', 'pods', '-o', 'wide']);
  await keep('describe.txt', ['describe', 'pods']);
  await keep('events.txt', ['get', 'events', '--sort-by=.lastTimestamp']);
  await keep('objects.yaml', ['get', 'all,configmaps,networkpolicies,persistentvolumeclaims', '-o', 'yaml']);
  for (const { metadata } of await list('pods', namespace)) {
    await keep(`${metadata.name}.log`, ['logs', metadata.name, '--all-containers']);
    await keep(`${metadata.name}.previous.log`, ['logs', metadata.name, '--all-containers', '--previous']);
  }
}

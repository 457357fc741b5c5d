import { isDeepStrictEqual } from 'node:util';

import type { Fault } from '../fault';
import { pathOf } from '../schema/path';
import type { ResolvedPod } from '../schema/resolved';
import { isDnsLabel } from './rule';

type Mount = ResolvedPod['mounts'][number];

/**
 * What is wrong with mounts of one container.
 *
 * @param ofDruid whether it is Druid's own
 * @param ofOthers the mounts of other containers of the pod, which share its volumes
 */
export function* mountFaults(
  path: readonly PropertyKey[],
  mounts: readonly Mount[],
  ofDruid: boolean,
  ofOthers: readonly Mount[] = [],
): Generator<Fault> {
  for (const [index, mount] of mounts.entries()) {
    const before = mounts.slice(0, index);
    yield* nameFaults(pathOf([...path, index, 'name']), mount, [...ofOthers, ...before]);
    yield* pathFaults(pathOf([...path, index, 'path']), mount, before, ofDruid);
  }
}

function* nameFaults(path: string, { name: got, source }: Mount, before: readonly Mount[]): Generator<Fault> {
  if (!isDnsLabel(got)) {
    yield { path, problem: 'is not a DNS label', got, remedy: 'Use lower-case letters, digits and hyphens, 63 at the most' };
  } else if (VOLUMES.includes(got)) {
    yield { path, problem: 'is a volume that is there', got, remedy: 'Rename it' };
  } else if (before.some((mount) => mount.name === got && !isDeepStrictEqual(mount.source, source))) {
    yield { path, problem: 'is the name of another volume', got, remedy: 'Rename it' };
  }
}

function* pathFaults(path: string, { path: got }: Mount, before: readonly Mount[], ofDruid: boolean): Generator<Fault> {
  if (!got.startsWith('/')) {
    yield { path, problem: 'is not absolute', got, remedy: "Begin it with '/'" };
  } else if (ofDruid && NEEDED.some((folder) => isWithin(folder, got) || (FILES.includes(folder) && isWithin(got, folder)))) {
    yield { path, problem: 'hides what Druid needs', got, remedy: 'Choose a folder of its own' };
  } else if (before.some((mount) => isWithin(mount.path, got) && isWithin(got, mount.path))) {
    yield { path, problem: 'has another volume mounted already', got, remedy: 'Choose another folder' };
  }
}

const isWithin = (path: string, folder: string) => `${path.replace(/\/+$/, '')}/`.startsWith(`${folder.replace(/\/+$/, '')}/`);

/** Folders of Druid's image and pods. Below these a volume may be mounted, but not over them. */
const NEEDED = ['/tmp', '/opt/druid/bin', '/opt/druid/conf', '/opt/druid/extensions', '/opt/druid/lib', '/opt/druid/tls', '/opt/druid/var'];

/** Where every file is one of ours. */
const FILES: readonly string[] = ['/opt/druid/conf', '/opt/druid/tls'];

const VOLUMES = ['common', 'own', 'tmp', 'var', 'segment-cache', 'task-templates', 'tls', 'tasks'];

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { replaceFolders } from '../../../charts/delivery/write';
import { filesOfEnvironment } from '../../../charts/synth';
import type { Environment } from '../../../charts/config/environment';
import { kubectl, list } from '../../../smoke/support/kubectl';
import { rich } from '../../support/rich';
import type { Step } from '../support/context';
import { forgetKinds, makeKinds, unknownKinds } from '../support/schemas';

/** Where environments that have, together, every setting are rendered to. */
const RICH = '.e2e/rich';

/** The environments that ship for AWS, as they are committed. What `local` renders is run, not only asked. */
const SHIPPED = ['dist/dev', 'dist/prod'];

/** Kinds whose schemas nobody has gathered. Their objects are asked where the cluster knows them, and are told where it does not. */
const WITHOUT_SCHEMA: readonly string[] = ['policies.kyverno.io/v1'];

/** By this, whoever owns the cluster finds what a run that was stopped has left. */
const MADE_HERE = { e2e: 'accepted' };

const KINDS = 'kinds made for the suite';
const NAMESPACES = 'namespaces made for the suite';

export const rendered: Step = {
  name: 'environments that have, together, every setting there is are rendered',
  needsDruid: false,
  essential: true,
  run: ({ namespace, say }) => {
    const environments = Object.entries<Environment>(rich).map(([name, environment]) => [name, { ...environment, namespace }] as const);
    replaceFolders(RICH, Object.fromEntries(environments.map(([name, environment]) => [name, filesOfEnvironment(name, environment)])));
    say(environments.map(([name]) => name).join(', '));
    return Promise.resolve();
  },
};

export const known: Step = {
  name: 'the cluster knows every kind, and has every namespace that objects stand in',
  needsDruid: false,
  run: async ({ notes, say }) => {
    const needed = new Set(
      folders()
        .flatMap((folder) => objectsBelow(folder))
        .flatMap(namespacesOf),
    );
    const there = new Set((await list('namespaces')).map(({ metadata }) => metadata.name));
    const taken = [...needed].filter((name) => there.has(name) && !SYSTEM.test(name));
    assert.deepEqual(taken, [], 'these namespaces are there already; delete them first if nobody needs them');
    const kinds = await unknownKinds();
    const made = [...needed].filter((name) => !there.has(name));
    // What is made is known before it is, so that it goes also if making it fails.
    notes.set(KINDS, kinds.map(({ name }) => name).join(' '));
    notes.set(NAMESPACES, made.join(' '));
    await makeKinds(kinds);
    const items = made.map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: MADE_HERE } }));
    if (made.length > 0) await kubectl(['create', '-f', '-'], { input: JSON.stringify({ apiVersion: 'v1', kind: 'List', items }) });
    say(`${kinds.length} kinds and ${made.length} namespaces made for the suite`);
  },
};

export const accepted: Step = {
  name: 'the API server accepts every object of theirs, and of the environments that ship for AWS, and knows all their fields',
  needsDruid: false,
  run: async ({ say }) => {
    const faults: string[] = [];
    let objects = 0;
    const { stdout: versions } = await kubectl(['api-versions']);
    const unasked: string[] = [];
    for (const folder of folders()) {
      const all = objectsBelow(folder);
      const asked = all.filter(({ apiVersion }) => !WITHOUT_SCHEMA.includes(apiVersion) || versions.split('\n').includes(apiVersion));
      unasked.push(...all.filter((object) => !asked.includes(object)).map(({ kind }) => kind));
      // Nothing is changed, so what others have set is no conflict.
      const args = ['apply', '--server-side', '--dry-run=server', '--validate=strict', '--force-conflicts'];
      const { stdout, stderr } = await kubectl([...args, ...asked.flatMap(({ path }) => ['-f', path])], { accept: [0, 1] });
      // What is accepted with a warning is deprecated, or breaks the rules of the namespace.
      if (stderr !== '') faults.push(`${folder}: ${stderr}`);
      const answered = stdout.trim().split('\n').length;
      if (answered !== asked.length) faults.push(`${folder}: ${answered} of ${asked.length} objects are accepted`);
      objects += answered;
    }
    const left = unasked.length === 0 ? '' : `; ${unasked.length} not asked for want of a schema: ${[...new Set(unasked)].join(', ')}`;
    say(`${objects} objects of ${folders().length} environments${left}`);
    assert.deepEqual(faults, []);
  },
};

export const forgotten: Step = {
  name: 'what was made for the suite is gone',
  needsDruid: false,
  run: async ({ notes }) => {
    const made = (note: string) => (notes.get(note) ?? '').split(' ').filter((name) => name !== '');
    if (made(NAMESPACES).length > 0) await kubectl(['delete', 'namespace', ...made(NAMESPACES), '--ignore-not-found', '--timeout=120s']);
    await forgetKinds(made(KINDS));
  },
};

interface Stored {
  readonly path: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** Namespaces that every cluster has. */
const SYSTEM = /^(default|kube-.*)$/;

const folders = () => [...Object.keys(rich).map((name) => join(RICH, name)), ...SHIPPED];

function objectsBelow(folder: string): readonly Stored[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ ...(parse(readFileSync(path, 'utf8')) as Omit<Stored, 'path'>), path }));
}

const namespacesOf = ({ kind, metadata }: Stored) => (kind === 'Namespace' ? [metadata.name] : (metadata.namespace ?? []));

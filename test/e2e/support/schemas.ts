import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { kubectl } from '../../../smoke/support/kubectl';

/** Schemas of kinds that are no part of Kubernetes, beside the repository where somebody has gathered them. */
const FOLDER = '../shared/crds';

/** A kind, and the file of its schema. */
export interface Kind {
  readonly name: string;
  readonly path: string;
}

/** The kinds that the cluster does not know yet. */
export async function unknownKinds(): Promise<readonly Kind[]> {
  assert.ok(existsSync(FOLDER), `there are no schemas of kinds in '${FOLDER}'`);
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  const kinds = files.map((file) => {
    const { metadata } = parse(readFileSync(join(FOLDER, file), 'utf8')) as { metadata: { name: string } };
    return { name: metadata.name, path: join(FOLDER, file) };
  });
  assert.ok(kinds.length > 20, `'${FOLDER}' has the schemas of ${kinds.length} kinds`);
  const { stdout } = await kubectl(['get', 'customresourcedefinitions', '-o', 'name']);
  const there = new Set(stdout.split('\n').map((line) => line.replace(/^.*\//, '')));
  return kinds.filter(({ name }) => !there.has(name));
}

/** Makes kinds, and waits until the API server serves them. */
export async function makeKinds(kinds: readonly Kind[]): Promise<void> {
  if (kinds.length === 0) return;
  await kubectl(['apply', '--server-side', ...kinds.flatMap(({ path }) => ['-f', path])]);
  const made = kinds.map(({ name }) => `customresourcedefinition/${name}`);
  await kubectl(['wait', ...made, '--for=condition=Established', '--timeout=60s']);
}

/** Forgets kinds. */
export async function forgetKinds(kinds: readonly string[]): Promise<void> {
  if (kinds.length > 0) await kubectl(['delete', 'customresourcedefinition', '--ignore-not-found', ...kinds]);
}

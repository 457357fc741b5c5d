import { Yaml } from 'cdk8s';

import type { Manifest } from '../app';
import { nameWithoutHash } from '../kubernetes/hash';
import { stepOf } from './steps';

/** The content of files by their path. */
export type Files = Readonly<Record<string, string>>;

/** One file per object, in the folder of its step. A name stays the same as long as the object does, whatever its content. */
export function filesOf(manifests: readonly Manifest[]): Files {
  const files: Record<string, string> = {};
  for (const manifest of manifests) {
    const path = `${stepOf(manifest).name}/${kebab(manifest.kind)}-${nameOf(manifest)}.yaml`;
    if (path in files) throw new Error(`two objects have the file '${path}'; give one of them another name`);
    files[path] = Yaml.stringify(manifest);
  }
  return files;
}

function nameOf({ kind, metadata }: Manifest): string {
  return ['ConfigMap', 'Job'].includes(kind) ? nameWithoutHash(metadata.name) : metadata.name;
}

function kebab(kind: string): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

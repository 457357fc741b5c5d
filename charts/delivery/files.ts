import { Yaml } from 'cdk8s';

import type { Manifest } from '../app';
import { nameWithoutHash } from '../kubernetes/hash';
import { stepOf } from './steps';

/** The content of files by their path. */
export type Files = Readonly<Record<string, string>>;

/**
 * One file per object, in the folder of its step. A name stays the same as long as the object does, whatever its content. Where objects of several
 * namespaces have one name, the namespace is a part of it.
 */
export function filesOf(manifests: readonly Manifest[]): Files {
  const files: Record<string, string> = {};
  const paths = manifests.map((manifest) => pathOf(manifest, nameOf(manifest)));
  for (const [index, manifest] of manifests.entries()) {
    const own = paths[index] ?? '';
    const isShared = paths.indexOf(own) !== paths.lastIndexOf(own) && typeof manifest.metadata.namespace === 'string';
    const path = isShared ? pathOf(manifest, `${String(manifest.metadata.namespace)}-${nameOf(manifest)}`) : own;
    if (path in files) throw new Error(`two objects have the file '${path}'; give one of them another name`);
    files[path] = Yaml.stringify(manifest);
  }
  return files;
}

function pathOf(manifest: Manifest, name: string): string {
  return `${stepOf(manifest).name}/${kebab(manifest.kind)}-${name}.yaml`;
}

function nameOf({ kind, metadata }: Manifest): string {
  return ['ConfigMap', 'Job'].includes(kind) ? nameWithoutHash(metadata.name) : metadata.name;
}

function kebab(kind: string): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

import { isDeepStrictEqual } from 'node:util';

import { parse } from 'yaml';

import type { Manifest } from '../app';
import type { Fault } from '../config/fault';
import type { Files } from './files';

/** Fields that Kubernetes refuses to change in an object that is there. */
export const IMMUTABLE: Readonly<Record<string, readonly string[]>> = {
  StatefulSet: ['spec.selector', 'spec.serviceName', 'spec.volumeClaimTemplates', 'spec.podManagementPolicy'],
  Deployment: ['spec.selector'],
  Service: ['spec.clusterIP'],
  ConfigMap: ['data'],
  PriorityClass: ['value', 'preemptionPolicy'],
  RoleBinding: ['roleRef'],
  StorageClass: ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'],
  Secret: ['type'],
  IngressClass: ['spec.controller'],
};

/** Where it is written what to do. */
export const RUNBOOK = 'docs/immutable-fields.md';

/**
 * What could not be applied to a cluster that runs what was rendered before. It shows before anything is written, because the object that
 * `kubectl apply` refuses stops a sync half-way.
 *
 * @param replaced objects whose replacement the operator has prepared, as `Kind/name`
 */
export function immutableFaults(before: Files, after: Files, replaced: readonly string[]): readonly Fault[] {
  return Object.entries(after).flatMap(([path, text]) => {
    const known = before[path];
    if (known === undefined || known === text || !path.endsWith('.yaml')) return [];
    const [old, young] = [parse(known) as Manifest, parse(text) as Manifest];
    const object = `${young.kind}/${young.metadata.name}`;
    if (old.metadata.name !== young.metadata.name || replaced.includes(object)) return [];
    return changed(old, young).map((field) => ({
      path: `${object} ${field}`,
      problem: 'cannot be changed where it is deployed already',
      got: valueAt(young, field),
      remedy: `Follow ${anchorOf(young.kind, field)}, and then render with '--replace ${object}'`,
    }));
  });
}

/** The part of the runbook about a field. */
export function anchorOf(kind: string, field: string): string {
  return `${RUNBOOK}#${kind}-${field.replace(/^spec\./, '')}`.toLowerCase();
}

function changed(old: Manifest, young: Manifest): readonly string[] {
  const fields = (IMMUTABLE[young.kind] ?? []).filter((field) => field !== 'data' || valueAt(old, 'immutable') === true);
  return fields.filter((field) => !isDeepStrictEqual(valueAt(old, field), valueAt(young, field)));
}

function valueAt(manifest: Manifest, field: string): unknown {
  return field.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], manifest);
}

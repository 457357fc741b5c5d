import { namesOf } from '../charts/config/names';
import { groupsOf } from '../charts/config/groups';
import type { ResolvedEnvironment } from '../charts/config/schema/resolved';
import type { ExpectedPod } from './expected-pod';
import { listAt, textAt, valueAt } from './support/objects';

/** A Secret that pods refer to. */
export interface ExpectedSecret {
  readonly namespace: string;
  readonly name: string;
  readonly keys: readonly string[];
  /** The objects whose pods do. */
  readonly of: readonly string[];
}

/** The files of a component's certificate, which Druid's own properties name. */
const STORES = ['keystore.p12', 'truststore.p12'];

/** Every Secret without which a pod does not start, with the keys that it needs. */
export function secretsOf(environment: ResolvedEnvironment, pods: readonly ExpectedPod[]): readonly ExpectedSecret[] {
  const certificates = new Set(groupsOf(environment).map(({ component }) => namesOf(environment).certificate(component)));
  const found = new Map<string, { namespace: string; name: string; keys: Set<string>; of: Set<string> }>();
  for (const { of, namespace, spec } of pods) {
    for (const { name, keys } of referencesOf(spec)) {
      const secret = found.get(`${namespace}/${name}`) ?? { namespace, name, keys: new Set(), of: new Set() };
      for (const key of [...keys, ...(certificates.has(name) ? STORES : [])]) secret.keys.add(key);
      secret.of.add(of);
      found.set(`${namespace}/${name}`, secret);
    }
  }
  return [...found.values()]
    .map(({ namespace, name, keys, of }) => ({ namespace, name, keys: [...keys].sort(), of: [...of].sort() }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

interface Reference {
  readonly name: string;
  readonly keys: readonly string[];
}

function referencesOf(spec: unknown): readonly Reference[] {
  const containers = [...listAt(spec, 'initContainers'), ...listAt(spec, 'containers')];
  const volumes = listAt(spec, 'volumes');
  const items = (source: unknown) => listAt(source, 'items').map((item) => textAt(item, 'key'));
  const references = [
    ...containers
      .flatMap((container) => listAt(container, 'env'))
      .map((variable) => {
        const source = valueAt(variable, 'valueFrom', 'secretKeyRef');
        return { source, name: textAt(source, 'name'), keys: [textAt(source, 'key')] };
      }),
    ...containers
      .flatMap((container) => listAt(container, 'envFrom'))
      .map((from) => {
        const source = valueAt(from, 'secretRef');
        return { source, name: textAt(source, 'name'), keys: [] };
      }),
    ...volumes.map((volume) => {
      const source = valueAt(volume, 'secret');
      return { source, name: textAt(source, 'secretName'), keys: items(source) };
    }),
    ...volumes
      .flatMap((volume) => listAt(valueAt(volume, 'projected'), 'sources'))
      .map((projected) => {
        const source = valueAt(projected, 'secret');
        return { source, name: textAt(source, 'name'), keys: items(source) };
      }),
    ...listAt(spec, 'imagePullSecrets').map((source) => ({ source, name: textAt(source, 'name'), keys: ['.dockerconfigjson'] })),
  ];
  return references.filter(({ source, name }) => name !== '' && valueAt(source, 'optional') !== true);
}

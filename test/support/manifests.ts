import { manifestsOf, type Manifest } from '../../charts/app';
import type { Environment } from '../../charts/config/environment';
import { oncePer } from '../../charts/config/once';

/** The objects of an environment, found by kind and name without the cluster's prefix, and asked by path. */
export const rendered = oncePer((environment: Environment) => {
  const manifests = manifestsOf('test', environment);
  return {
    manifests,
    find: (kind: string, component: string) => {
      const name = `${environment.id}-${environment.release}-druid-${component}`;
      const found = manifests.filter((manifest) => manifest.kind === kind && manifest.metadata.name === name);
      if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} objects are ${kind} ${name}`);
      return found[0];
    },
    ofKind: (kind: string) => manifests.filter((manifest) => manifest.kind === kind),
  };
});

/** Whether an object stands in Druid's namespace. */
export const isOfDruid = ({ metadata }: Manifest) => metadata['namespace'] === 'druid';

/** A value below an object, by a path such as `spec.template.spec.containers[0].image`. */
export function at(manifest: Manifest, path: string): unknown {
  const keys = [...path.matchAll(/\['([^']+)'\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, plain]) => quoted ?? index ?? plain ?? '');
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], manifest);
}

/** The pod template of an object, whatever kind of workload it is. */
export function podOf(manifest: Manifest): PodTemplate {
  return at(manifest, 'spec.template') as PodTemplate;
}

/** Of a pod template, what tests look at. */
export interface PodTemplate {
  readonly metadata: { readonly labels: Readonly<Record<string, string>>; readonly annotations?: Readonly<Record<string, string>> };
  readonly spec: {
    readonly serviceAccountName?: string;
    readonly automountServiceAccountToken?: boolean;
    readonly terminationGracePeriodSeconds?: number;
    readonly securityContext: Readonly<Record<string, unknown>>;
    readonly initContainers?: readonly ContainerManifest[];
    readonly containers: readonly ContainerManifest[];
  };
}

/** Of a container, what tests look at. */
export interface ContainerManifest {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value?: string; readonly valueFrom?: Readonly<Record<string, unknown>> }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly resources: { readonly limits: Readonly<Record<string, string>>; readonly requests: Readonly<Record<string, string>> };
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly startupProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
}

interface Probe {
  readonly httpGet?: { readonly path: string; readonly port: string };
  readonly periodSeconds: number;
  readonly failureThreshold?: number;
}

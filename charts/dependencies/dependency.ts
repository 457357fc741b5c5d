import type { Size } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-30';

import type { Cpu } from '../config/cpu';
import type { Dependency as Component } from '../config/addresses';
import type { ResolvedEnvironment, ResolvedVolume } from '../config/schema/resolved';

/** What Druid stands on and runs beside it: a volume per pod. Everything that tells one from another. */
export interface Dependency {
  readonly component: Component;
  /** The software, for labels and tables. */
  readonly application: string;
  readonly image: string;
  /** The number of its pods. More than one find each other by their names. */
  readonly replicas: number;
  /** The user that the image runs as. */
  readonly user: number;
  readonly cpu: Cpu;
  readonly memory: Size;
  /** Ports by name; the one that peers use comes first. */
  readonly ports: readonly (readonly [string, number])[];
  /** Where its volume, `data`, is mounted, and further folders that must be writable. */
  readonly folders: { readonly data: readonly Omit<k8s.VolumeMount, 'name'>[]; readonly scratch: readonly string[] };
  /** Command, arguments and variables of its container. */
  readonly container: (environment: ResolvedEnvironment) => Pick<k8s.Container, 'command' | 'args' | 'env'>;
  /** How to tell that it answers. */
  readonly probe: k8s.Probe;
  /** Its volume, if this environment runs it in the cluster. */
  readonly volume: (environment: ResolvedEnvironment) => ResolvedVolume | undefined;
}

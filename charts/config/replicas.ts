import type { ResolvedProcess } from './schema/resolved';

/** How many pods there may be. */
export interface Pods {
  readonly least: number;
  /** What threads and connections of peers are sized for. */
  readonly most: number;
}

/** The bounds of the number of pods of a set; tasks are counted elsewhere. */
export function podsOf(settings: ResolvedProcess): Pods {
  if ('autoscaling' in settings && settings.autoscaling !== undefined) {
    return { least: settings.autoscaling.min, most: settings.autoscaling.max };
  }
  const replicas = ('replicas' in settings ? settings.replicas : undefined) ?? 1;
  return { least: replicas, most: replicas };
}

import type { Breakable } from '../objects';
import type { World } from '../world';

/** Something that is wrong, the check that has to find it, and what it has to say. */
export interface PlantedFault {
  readonly check: string;
  readonly what: string;
  readonly plant: (world: World) => void;
  readonly reason: RegExp;
}

/** The router's Deployment. */
export const ROUTER = 'prod-v1-druid-router';

/** The status of what is not ready. */
export const NOT_READY = { conditions: [{ type: 'Ready', status: 'False', message: 'it waits' }] };

/** The first object of a kind, or the one of a name. */
export function find({ cluster }: World, kind: string, name?: string): Breakable {
  const found = cluster.objects.find((one) => one.kind === kind && (name === undefined || one.metadata.name === name));
  if (found === undefined) throw new Error(`there is no ${kind} '${name ?? ''}' to break`);
  return found;
}

/** Takes an object away. */
export function remove(world: World, kind: string, name?: string): void {
  const gone = find(world, kind, name);
  world.cluster.objects = world.cluster.objects.filter((one) => one !== gone);
}

/** Changes the status of an object. */
export const broken = (kind: string, status: object, name?: string) => (world: World) => {
  const object = find(world, kind, name);
  object.status = { ...(object.status as object), ...status };
};

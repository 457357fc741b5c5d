import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import type { Environment } from '../../../charts/config/environment';

/**
 * The settings that say how big something is. An environment that is scaled down differs from its original in these alone: it has the same
 * roles, groups, tiers, types of tasks, rules and certificates, and the same properties but for those that follow from sizes.
 */
export const SIZES = ['cpu', 'cpuLimit', 'memory', 'heap', 'replicas', 'autoscaling', 'size', 'disk', 'capacity'] as const;

/** What a process of each role needs at least, and a bit. */
const MEMORY = { coordinator: 768, overlord: 768, broker: 896, router: 640, historical: 896, worker: 1536, task: 960 } as const;

/** At most two of what there are several of: a second one shows all that a third would. */
const MOST_REPLICAS = 2;

/** An environment that does what another one does, on a machine of two processors and 24 GiB. */
export function scaledDown<E extends Environment>(environment: E): E {
  const { roles, ingestion } = environment.druid;
  const { coordinator, overlord, router, broker, historical } = roles;
  const small = {
    ...roles,
    coordinator: sized(coordinator, 'coordinator'),
    ...(overlord === undefined ? {} : { overlord: sized(overlord, 'overlord') }),
    router: sized(router, 'router'),
    broker: each(broker, (group) => sized(group, 'broker')),
    historical: each(historical, (tier) => ({ ...sized(tier, 'historical'), storage: { ...tier.storage, size: Size.gibibytes(2) } })),
  };
  return { ...environment, druid: { ...environment.druid, roles: small, ingestion: ofIngestion(ingestion) } };
}

type Ingestion = Environment['druid']['ingestion'];

function ofIngestion(ingestion: Ingestion): Ingestion {
  if (ingestion.type !== 'jobs') return { ...sized(ingestion, 'worker'), capacity: 2 };
  const { types } = ingestion;
  const jobs = { ...sized(ingestion, 'task'), disk: Size.gibibytes(2), capacity: 4 };
  if (types === undefined) return jobs;
  return { ...jobs, types: each(types, (type) => ({ ...sized(type, 'task'), ...('disk' in type ? { disk: Size.gibibytes(2) } : {}) })) };
}

function sized<Settings extends object>(settings: Settings, role: keyof typeof MEMORY): Settings {
  const kept = Object.fromEntries(Object.entries(settings).filter(([key]) => key !== 'heap' && key !== 'autoscaling'));
  const replicas = 'replicas' in settings ? { replicas: Math.min(MOST_REPLICAS, Number(settings.replicas)) } : {};
  const process = { cpu: Cpu.millis(200), cpuLimit: Cpu.units(2), memory: Size.mebibytes(MEMORY[role]) };
  return { ...kept, ...replicas, ...process } as Settings;
}

function each<Settings extends object>(
  groups: Readonly<Record<string, Settings>>,
  change: (settings: Settings) => Settings,
): Readonly<Record<string, Settings>> {
  return Object.fromEntries(Object.entries(groups).map(([name, settings]) => [name, change(settings)]));
}

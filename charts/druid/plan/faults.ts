import type { Fault } from '../../config/fault';
import { lineOf } from '../../config/lines';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { agentsOf } from '../../config/observability/agents';
import { conflictFaults } from '../properties/conflicts';
import { propertyFaults } from '../properties/operator';
import type { Properties } from '../properties/property';
import { forkFaults, sizingFaults, storageFaults } from '../sizing/faults';
import { task } from '../roles/task';
import type { RolePlan } from './role';

/** What does not fit or is not known in one set of pods, beside the properties that all have. */
export function* roleFaults(environment: ResolvedEnvironment, plan: RolePlan, common: Properties): Generator<Fault> {
  const { role, group, computed } = plan;
  const { path, settings } = group;
  const { druid } = environment;
  yield* sizingFaults(path, { ...settings, agents: agentsOf(environment, role.name).length }, role.shape);
  if ('storage' in settings) yield* storageFaults(`${path}.storage`, settings.storage.size);
  if (group.role === 'middle-manager') yield* forkFaults(path, group.settings, task.shape);
  yield* schedulerFaults(plan);
  yield* jvmFaults(path, settings.jvmOptions);
  yield* conflictFaults(`${path}.properties`, settings.properties, { ...druid.properties, ...settings.properties });
  yield* propertyFaults(`${path}.properties`, settings.properties, {
    computed: { ...common, ...computed },
    line: lineOf(druid.version),
    extensions: common['druid.extensions.loadList'] as readonly string[],
  });
}

/** Threads are what is shared: with as many queries as threads, nothing is left to say that there are too many. */
function* schedulerFaults({ group, properties }: RolePlan): Generator<Fault> {
  if (group.role !== 'broker' || group.settings.scheduler?.capacity === undefined) return;
  const got = group.settings.scheduler.capacity;
  const threads = Number(properties['druid.server.http.numThreads']);
  if (got < threads) return;
  yield {
    path: `${group.path}.scheduler.capacity`,
    problem: `has no effect: the broker has ${threads} HTTP threads`,
    got,
    remedy: `Give less, such as ${threads - 10}, or leave it out`,
  };
}

function* jvmFaults(path: string, options: readonly string[]): Generator<Fault> {
  for (const [index, got] of options.entries()) {
    const at = `${path}.jvmOptions[${index}]`;
    const computed = COMPUTED.find(({ pattern }) => pattern.test(got));
    if (!got.startsWith('-')) yield { path: at, problem: 'is not an option of the JVM', got, remedy: "Begin it with '-'" };
    else if (/[\s'"#\\]/.test(got)) {
      yield {
        path: at,
        problem: 'is more than one option to Java, which reads them from a file',
        got,
        remedy: 'Give one option, without blanks and quotes',
      };
    } else if (computed !== undefined) yield { path: at, problem: 'is computed', got, remedy: computed.remedy };
  }
}

const COMPUTED = [
  { pattern: /^-(Xms|Xmx|XX:(Max|Initial)HeapSize|XX:(Max|Initial|Min)RAMPercentage)/, remedy: "Use 'heap'" },
  { pattern: /^-XX:MaxDirectMemorySize/, remedy: 'Remove it' },
  { pattern: /^-XX:ActiveProcessorCount/, remedy: "Use 'cpuLimit'" },
] as const;

import type { World } from '../world';
import { broken, find, remove, ROUTER, type PlantedFault } from './planted';

const router = (change: (template: { spec: { containers: Record<string, unknown>[]; volumes: unknown[] } }) => void) => (world: World) =>
  change((find(world, 'Deployment', ROUTER).spec as { template: Parameters<typeof change>[0] }).template);

const container = (status: object) => (world: World) => {
  broken('Pod', { containerStatuses: [{ name: 'druid', restartCount: 1, state: {}, ...status }] }, `${ROUTER}-0`)(world);
};

const terminated = (finishedAt: string) => ({ lastState: { terminated: { finishedAt, reason: 'OOMKilled', exitCode: 137 } } });

/** What may be wrong with workloads. */
export const workloadsFaults: readonly PlantedFault[] = [
  {
    check: 'rendered',
    what: 'an object that is missing',
    plant: (world) => remove(world, 'NetworkPolicy', ROUTER),
    reason: /NetworkPolicy\/.+router is not there/,
  },
  {
    check: 'rendered',
    what: 'a kind that is missing',
    plant: ({ cluster }) => void cluster.unknown.add('HelmRelease'),
    reason: /does not know the kind .+HelmRelease/,
  },
  {
    check: 'ready',
    what: 'a workload that is missing',
    plant: (world) => remove(world, 'Deployment', ROUTER),
    reason: /Deployment\/.+router is not there/,
  },
  {
    check: 'ready',
    what: 'no pod that is ready',
    plant: broken('Deployment', { readyReplicas: 0 }, ROUTER),
    reason: /router: 0 of \d pods are ready/,
  },
  {
    check: 'ready',
    what: 'a pod that is not',
    plant: broken('Deployment', { readyReplicas: 1 }, ROUTER),
    reason: /router: 1 of \d pods are ready/,
  },
  {
    check: 'ready',
    what: 'a change that waits',
    plant: broken('Deployment', { observedGeneration: 0 }, ROUTER),
    reason: /has not looked at the last change/,
  },
  {
    check: 'ready',
    what: 'pods of an old revision',
    plant: broken('Deployment', { updatedReplicas: 1 }, ROUTER),
    reason: /1 of \d pods are of the newest revision/,
  },
  {
    check: 'as-rendered',
    what: 'another image',
    plant: router(({ spec }) => void (spec.containers[0] = { ...spec.containers[0], image: 'somebody/druid:1' })),
    reason: /router: spec\.containers\[druid\]\.image differs: "somebody\/druid:1" instead of/,
  },
  {
    check: 'as-rendered',
    what: 'other files',
    plant: router(({ spec }) => void (spec.volumes[0] = { name: 'common', configMap: { name: 'mine' } })),
    reason: /spec\.volumes\[common\]\.configMap\.name differs: "mine" instead of "prod-v1-druid-common-\w+"/,
  },
  {
    check: 'as-rendered',
    what: 'a variable that somebody added',
    plant: router(({ spec }) => (spec.containers[0]?.['env'] as object[]).push({ name: 'MINE', value: 'secret' })),
    reason: /spec\.containers\[druid\]\.env\[MINE\] is not rendered$/,
  },
  { check: 'jobs', what: 'a Job that goes on', plant: broken('Job', { conditions: [] }), reason: /^Job\/.+ is not complete yet$/ },
  {
    check: 'jobs',
    what: 'a Job that has failed',
    plant: broken('Job', { conditions: [{ type: 'Failed', status: 'True', message: 'it tried 20 times' }] }),
    reason: /^Job\/.+ has failed: it tried 20 times$/,
  },
  {
    check: 'restarts',
    what: 'a container that has just restarted',
    plant: container(terminated('2026-11-21T11:55:00Z')),
    reason: /router-0', container 'druid': 1 restarts, the last at 2026-11-21T11:55:00Z \(OOMKilled, exit code 137\)/,
  },
  {
    check: 'restarts',
    what: 'a container that is kept from starting again',
    plant: container({ ...terminated('2026-11-21T01:00:00Z'), state: { waiting: { reason: 'CrashLoopBackOff' } } }),
    reason: /router-0', container 'druid'/,
  },
  {
    check: 'restarts',
    what: 'no pods',
    plant: ({ cluster }) => void (cluster.objects = cluster.objects.filter(({ kind }) => kind !== 'Pod')),
    reason: /there is no pod/,
  },
  {
    check: 'budgets',
    what: 'a budget that is used up',
    plant: broken('PodDisruptionBudget', { disruptionsAllowed: 0 }),
    reason: /lets no pod go: \d of \d are healthy/,
  },
];

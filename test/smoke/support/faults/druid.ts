import type { World } from '../world';
import { find, remove, type PlantedFault } from './planted';

const annotated = (record?: object) => (world: World) => {
  const map = find(world, 'ConfigMap', 'prod-v1-druid-leaderelection-overlord');
  const annotations = record === undefined ? {} : { 'control-plane.alpha.kubernetes.io/leader': JSON.stringify(record) };
  map.metadata = { ...map.metadata, annotations };
};

/** What may be wrong with Druid. */
export const druidFaults: readonly PlantedFault[] = [
  {
    check: 'health',
    what: 'a router that is ill',
    plant: ({ druid }) => void (druid.answers['/status/health'] = 'false'),
    reason: /answers 'false'/,
  },
  {
    check: 'announced',
    what: 'a server that is missing',
    plant: ({ druid }) => void druid.servers.pop(),
    reason: /coordinator: 1 announced instead of 2/,
  },
  {
    check: 'announced',
    what: 'a server that nobody knows',
    plant: ({ druid }) => void druid.servers.push({ host: 'elsewhere', role: 'broker', version: null }),
    reason: /a broker has announced 'elsewhere', which is no pod/,
  },
  {
    check: 'announced',
    what: 'a server of another version',
    plant: ({ druid }) => druid.servers.forEach((server) => (server.version = '37.0.0')),
    reason: /is of Druid 37\.0\.0 instead of \d+/,
  },
  {
    check: 'leaders',
    what: 'no leader',
    plant: ({ druid }) => druid.servers.forEach((server) => (server.leads = false)),
    reason: /0 coordinators say that they lead: none/,
  },
  {
    check: 'leaders',
    what: 'two leaders',
    plant: ({ druid }) => druid.servers.forEach((server) => (server.leads = true)),
    reason: /2 overlords say that they lead/,
  },
  {
    check: 'leaders',
    what: 'a leader that others do not follow',
    plant: ({ druid }) => void (druid.answers['/druid/indexer/v1/leader'] = 'https://somebody:8290'),
    reason: /leads, and \/druid\/indexer\/v1\/leader answers 'https:\/\/somebody:8290'/,
  },
  {
    check: 'elections',
    what: 'no election',
    plant: (world) => remove(world, 'ConfigMap', 'prod-v1-druid-leaderelection-overlord'),
    reason: /leaderelection-overlord' is not there/,
  },
  { check: 'elections', what: 'an election without a leader', plant: annotated(), reason: /names no leader/ },
  {
    check: 'elections',
    what: 'a leader that is gone',
    plant: annotated({ leaseDurationSeconds: 60, renewTime: '2026-11-21T11:50:00Z' }),
    reason: /was renewed 600 s ago, which is longer than the lease of 60 s/,
  },
  { check: 'elections', what: 'an election that makes no sense', plant: annotated({}), reason: /was renewed NaN s ago/ },
  {
    check: 'metadata-store',
    what: 'no rules',
    plant: ({ druid }) => void (druid.answers['/druid/coordinator/v1/rules'] = '{}'),
    reason: /no rule for '_default'/,
  },
  {
    check: 'loaded',
    what: 'segments that are not loaded',
    plant: ({ druid }) => void (druid.answers['/druid/coordinator/v1/loadstatus?simple'] = '{"orders":3}'),
    reason: /'orders' lacks 3 segments/,
  },
  {
    check: 'loaded',
    what: 'a coordinator that does not know yet',
    plant: ({ druid }) => void (druid.answers['/druid/coordinator/v1/loadstatus?simple'] = '{}'),
    reason: /^the coordinator does not tell whether 'orders' is loaded$/,
  },
  {
    check: 'leftovers',
    what: 'leftovers that cannot be removed',
    plant: ({ druid }) => void (druid.datasources.add('smoke-20260101t000000z-abcdef'), (druid.tasks['kill'] = 'FAILED')),
    reason: /task kill-smoke-\S+ ended as FAILED/,
  },
  {
    check: 'round-trip',
    what: 'a task that fails',
    plant: ({ druid }) => void (druid.tasks['index_parallel'] = 'FAILED'),
    reason: /ended as FAILED/,
  },
  {
    check: 'round-trip',
    what: 'an answer that is lost',
    plant: ({ druid }) => void (druid.tasks['index_parallel'] = 'LOST'),
    reason: /^other side closed$/,
  },
  {
    check: 'round-trip',
    what: 'rows that are lost',
    plant: ({ druid }) => void (druid.row = { count: 4, sum: 10 }),
    reason: /"count":4.+ instead of 5 rows/,
  },
  {
    check: 'round-trip',
    what: 'rows that stay',
    plant: ({ druid }) => void (druid.tasks['kill'] = 'FAILED'),
    reason: /cannot be removed: task kill-\S+ ended as FAILED/,
  },
];

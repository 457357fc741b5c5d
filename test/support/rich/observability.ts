import { Duration, Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import type { ObservabilitySettings } from '../../../charts/config/settings/observability/observability';
import type { AlertThresholds } from '../../../charts/config/settings/observability/thresholds';

const size = { cpu: Cpu.millis(333), memory: Size.mebibytes(777) } as const;

/** Those of what every Druid has. */
const thresholds: AlertThresholds = {
  lag: 11,
  growingLag: 12,
  freshness: Duration.minutes(13),
  queryTime: Duration.seconds(14),
  failedQueries: 15,
  diskFilling: 16,
  diskFull: 17,
  tierCapacity: 18,
  failedTasks: 19,
  failedTaskRatio: 20,
  unparseable: 21,
  pendingScans: 22,
  loadQueue: 23,
  heap: 24,
  garbageCollection: 25,
  coordinatorCycle: Duration.minutes(26),
  compactionBacklog: Size.gibibytes(27),
  objectives: { availability: 91, latency: 92, inTime: Duration.seconds(1), freshness: 93 },
};

/** A stack of Grafana Cloud, everything that can be collected, and a Prometheus besides. */
export const seenByStack: ObservabilitySettings = {
  metrics: {
    interval: Duration.seconds(30),
    shownFor: Duration.minutes(20),
    additional: {
      'query/priority': { type: 'histogram', labels: ['lane'], help: 'Priority', unit: 'milliseconds', buckets: [0, 10] },
    },
    discovery: { type: 'pod-monitor', labels: { release: 'prometheus' } },
  },
  logs: { format: 'json', levels: { 'org.apache.druid': 'debug' } },
  profiles: { type: 'java', roles: ['broker'] },
  collectors: {
    destination: {
      type: 'grafana-cloud',
      instanceId: '100001',
      key: { name: 'grafana-cloud', key: 'token' },
      prometheusHost: 'https://prometheus.example.grafana.net',
      prometheusUsername: '200002',
      lokiHost: 'https://logs.example.grafana.net',
      lokiUsername: '300003',
      tempoHost: 'https://tempo.example.grafana.net/tempo',
      tempoUsername: '400004',
      pyroscopeHost: 'https://profiles.example.grafana.net',
    },
    namespace: 'telemetry',
    cluster: 'rich',
    image: 'registry.example.com/alloy:1',
    metrics: {
      ...size,
      replicas: 3,
      interval: Duration.seconds(45),
      storage: Size.gibibytes(7),
      storageClass: 'fast',
      kubernetes: true,
      monitors: true,
      openCost: true,
    },
    logs: { ...size, from: 'files', journal: true, namespaces: ['karpenter'] },
    singleton: { ...size, events: true, rules: true },
    receiver: { ...size, replicas: 1, tailSampling: { percent: 7, slow: Duration.seconds(9) } },
    profiles: size,
  },
  alerts: {
    selectedBy: { release: 'prometheus' },
    thresholds,
    without: ['DruidTasksPendingTooLong'],
    labels: { team: 'data' },
    runbooks: 'https://runbooks.example.com/',
  },
  dashboards: { as: { type: 'config-maps' }, folder: 'Rich', namespace: 'grafana' },
};

const server = (name: string) => ({
  username: 'druid',
  password: { name: `token-${name}`, key: name, arn: `arn:aws:secretsmanager:eu-west-1:111122223333:secret:${name}` },
  tenant: 'rich',
});

/** Servers of one's own, whose keys are in AWS Secrets Manager; agents out of images. */
export const seenByServers: ObservabilitySettings = {
  metrics: { discovery: { type: 'annotations' } },
  traces: {
    agent: { type: 'image', image: 'registry.example.com/opentelemetry:2', path: '/javaagent.jar' },
    sampling: 33,
    roles: ['router', 'task'],
  },
  profiles: {
    type: 'agent',
    agent: { type: 'image', image: 'registry.example.com/pyroscope:2', path: '/pyroscope.jar' },
    roles: ['broker'],
  },
  collectors: {
    destination: {
      type: 'endpoints',
      prometheus: { url: 'https://mimir.example.com/api/v1/push', ...server('prometheus') },
      loki: { url: 'https://loki.example.com/loki/api/v1/push', ...server('loki') },
      tempo: { url: 'https://tempo.example.com:4317', ...server('tempo') },
      pyroscope: { url: 'https://pyroscope.example.com', ...server('pyroscope') },
      ruler: { url: 'https://mimir.example.com', ...server('ruler') },
    },
    metrics: { controlPlane: true },
    logs: { from: 'api' },
    singleton: { cloudWatch: true },
    receiver: {},
  },
  alerts: { thresholds: { taskStart: Duration.minutes(28), databaseConnections: 29, databaseStorage: Size.gibibytes(30) } },
  dashboards: { as: { type: 'grafana-operator', instance: { dashboards: 'grafana' } } },
};

/** Receivers that somebody else keeps, and agents that are in Druid's image. */
export const seenByOthers: ObservabilitySettings = {
  traces: { agent: { type: 'druid-image', path: '/opt/opentelemetry.jar' }, endpoint: 'http://receiver.example.com:4318' },
  profiles: { type: 'agent', agent: { type: 'druid-image', path: '/opt/pyroscope.jar' }, endpoint: 'http://pyroscope.example.com:4040' },
  alerts: { as: 'config-map' },
};

/** Looking on from the kernel. */
export const seenFromBelow: ObservabilitySettings = {
  profiles: { type: 'ebpf', roles: ['historical'] },
  collectors: { destination: { type: 'endpoints', pyroscope: { url: 'http://pyroscope.example.com:4040' } } },
};

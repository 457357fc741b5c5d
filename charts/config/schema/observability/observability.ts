import { Duration } from 'cdk8s';
import { z } from 'zod';

import { ALERTS } from '../../observability/alert-names';
import { bound, duration, percent, string, text } from '../leaves';
import { collectors } from './collectors';
import { thresholds } from './thresholds';

const labels = () => z.record(text(), string()).default({});

const ROLES = ['coordinator', 'overlord', 'broker', 'router', 'historical', 'task', 'indexer', 'middle-manager'] as const;

const roles = () => z.array(z.enum(ROLES)).min(1).readonly().optional();

const agent = () =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('image'), image: text(), path: text() }),
    z.strictObject({ type: z.literal('druid-image'), path: text() }),
  ]);

const additional = z.strictObject({
  type: z.enum(['counter', 'gauge', 'histogram']),
  labels: z.array(text()).readonly(),
  help: text(),
  unit: z.enum(['count', 'bytes', 'ratio', 'milliseconds', 'microseconds', 'nanoseconds']).default('count'),
  buckets: z.array(bound()).min(1).readonly().optional(),
});

const metrics = z.strictObject({
  interval: duration().default(() => Duration.minutes(1)),
  shownFor: duration().default(() => Duration.minutes(10)),
  additional: z.record(text(), additional).default({}),
  discovery: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('pod-monitor'), labels: labels() }),
      z.strictObject({ type: z.literal('annotations') }),
    ])
    .optional(),
});

const logs = z.strictObject({
  format: z.enum(['text', 'json']).default('text'),
  levels: z.record(text(), z.enum(['off', 'error', 'warn', 'info', 'debug', 'trace'])).default({}),
});

const traces = z.strictObject({
  agent: agent().optional(),
  sampling: percent().default(10),
  roles: roles(),
  endpoint: text().optional(),
});

const profiles = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('agent'), agent: agent().optional(), roles: roles(), endpoint: text().optional() }),
  z.strictObject({ type: z.literal('java'), roles: roles() }),
  z.strictObject({ type: z.literal('ebpf'), roles: roles() }),
]);

const alerts = z.strictObject({
  as: z.enum(['prometheus-rule', 'config-map']).default('prometheus-rule'),
  selectedBy: labels(),
  thresholds: thresholds.prefault({}),
  without: z.array(z.enum(ALERTS)).readonly().default([]),
  labels: labels(),
  runbooks: text().default('docs/runbooks/'),
});

const dashboards = z.strictObject({
  as: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('config-maps') }),
      z.strictObject({ type: z.literal('grafana-operator'), instance: z.record(text(), string()) }),
    ])
    .default({ type: 'config-maps' }),
  folder: text().default('Druid'),
  namespace: text().optional(),
});

/** The shape of what is seen of Druid. */
export const observability = z.strictObject({
  metrics: metrics.prefault({}),
  logs: logs.prefault({}),
  traces: traces.optional(),
  profiles: profiles.optional(),
  collectors: collectors.optional(),
  alerts: alerts.optional(),
  dashboards: dashboards.optional(),
});

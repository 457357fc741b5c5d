import { z } from 'zod';

import { anything, count, cpu, percent, port, property, size, string, text, variable } from './leaves';

/** Druid properties by name. */
export const properties = () => z.record(z.string(), property()).default({});

/** Where a password comes from. */
export const credentials = () =>
  z.discriminatedUnion('source', [
    z.strictObject({ source: z.literal('secret'), name: text(), revision: text().optional() }),
    z.strictObject({
      source: z.literal('secrets-manager'),
      arn: text().optional(),
      keyArn: text().optional(),
      revision: text().optional(),
    }),
    z.strictObject({ source: z.literal('development'), username: text(), password: text() }),
  ]);

const texts = () => z.record(z.string(), string()).default({});

const variables = () => z.record(z.string(), variable()).default({});

const mounts = () =>
  z
    .array(
      z.strictObject({
        name: text(),
        path: text(),
        source: z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('secret'), name: text() }),
          z.strictObject({ type: z.literal('config-map'), name: text() }),
          z.strictObject({ type: z.literal('empty'), size: size() }),
        ]),
      }),
    )
    .readonly()
    .default([]);

const containers = () =>
  z
    .array(
      z.strictObject({
        name: text(),
        image: text(),
        command: z.array(text()).readonly().optional(),
        args: z.array(text()).readonly().default([]),
        cpu: cpu(),
        memory: size(),
        variables: variables(),
        mounts: mounts(),
      }),
    )
    .readonly()
    .default([]);

const toleration = z.strictObject({
  key: text().optional(),
  value: text().optional(),
  effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']).optional(),
});

const patch = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('add'), path: text(), value: anything() }),
  z.strictObject({ op: z.literal('replace'), path: text(), value: anything() }),
  z.strictObject({ op: z.literal('remove'), path: text() }),
]);

const pod = z.strictObject({
  annotations: texts(),
  labels: texts(),
  nodeSelector: texts(),
  tolerations: z.array(toleration).readonly().default([]),
  variables: variables(),
  mounts: mounts(),
  initContainers: containers(),
  sidecars: containers(),
  patches: z.array(patch).readonly().default([]),
});

/** What every process has. */
export const process = () => ({
  cpu: cpu(),
  cpuLimit: cpu().optional(),
  memory: size(),
  heap: size().optional(),
  properties: properties(),
  unsafeProperties: properties(),
  jvmOptions: z.array(text()).readonly().default([]),
  pod: pod.prefault({}),
});

/** What one kind of process may have otherwise than all. What is left out is as it is for all, so nothing has a default here. */
export const difference = () => ({
  cpu: cpu().optional(),
  cpuLimit: cpu().optional(),
  memory: size().optional(),
  heap: size().optional(),
  properties: z.record(z.string(), property()).optional(),
  unsafeProperties: z.record(z.string(), property()).optional(),
  jvmOptions: z.array(text()).readonly().optional(),
  pod: pod.optional(),
});

/** What every server has. */
export const role = () => z.strictObject({ replicas: count().optional(), port: port().optional(), ...process() });

/** By a Prometheus query. */
export const keda = z.strictObject({
  type: z.literal('keda'),
  min: count(),
  max: count(),
  server: text(),
  query: text(),
  threshold: count(),
});

/** Who decides how many pods there are. */
export const autoscaling = () =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('cpu'), min: count(), max: count(), utilization: percent().default(70) }),
    keda,
  ]);

/** A persistent volume. */
export const volume = () =>
  z.strictObject({ size: size(), storageClass: text().optional(), retention: z.enum(['retain', 'delete']).default('retain') });

/** The variants of storage, by type. */
export const storage = {
  claim: () => volume().extend({ type: z.literal('claim') }),
  node: () => z.strictObject({ type: z.literal('node'), size: size() }),
  memory: () => z.strictObject({ type: z.literal('memory'), size: size() }),
};

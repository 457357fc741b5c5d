import { z } from 'zod';

import type { Environment } from '../environment';
import versions from '../versions.json';
import { count, cpu, port, property, size, text } from './leaves';

const properties = () => z.record(z.string(), property()).default({});

const credentials = () =>
  z.discriminatedUnion('source', [
    z.strictObject({ source: z.literal('secret'), name: text() }),
    z.strictObject({ source: z.literal('development'), username: text(), password: text() }),
  ]);

const volume = () =>
  z.strictObject({ size: size(), storageClass: text().optional(), retention: z.enum(['retain', 'delete']).default('retain') });

const sizes = {
  cpu: cpu(),
  cpuLimit: cpu().optional(),
  memory: size(),
  heap: size().optional(),
  properties: properties(),
};

const role = () => z.strictObject({ replicas: count().default(1), port: port().optional(), ...sizes });

const druid = z.strictObject({
  version: text().default(versions.druid.default),
  image: text().default(versions.druid.image),
  extensions: z.array(text()).readonly().default([]),
  authentication: z.strictObject({ admin: credentials(), internal: credentials() }),
  roles: z.strictObject({
    coordinator: role(),
    overlord: role().optional(),
    broker: role(),
    router: role(),
    historical: role().extend({ volume: volume() }),
  }),
  tasks: z.strictObject({ ...sizes, capacity: count().default(4), disk: size() }),
  properties: properties(),
});

const metadataStore = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('in-cluster'), credentials: credentials(), volume: volume() }),
  z.strictObject({
    type: z.literal('postgresql'),
    host: text(),
    port: port().default(5432),
    database: text().default('druid'),
    credentials: credentials(),
  }),
]);

const deepStorage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('in-cluster'), credentials: credentials(), volume: volume() }),
  z.strictObject({ type: z.literal('s3'), bucket: text(), region: text(), credentials: credentials().optional() }),
]);

const stream = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('in-cluster'), volume: volume() }),
  z.strictObject({ type: z.literal('kafka'), port: port() }),
]);

const network = z.strictObject({
  apiServerPorts: z.array(port()).min(1).readonly().default([443, 6443, 8443]),
  apiServerCidrs: z.array(text()).min(1).readonly().default(['0.0.0.0/0']),
});

/** The shape of an environment, and the defaults that depend on nothing else. */
export const environmentSchema = z.strictObject({
  kind: z.enum(['local', 'eks']),
  id: text(),
  release: text(),
  organization: text(),
  team: text(),
  domain: text(),
  namespace: text().default('druid'),
  tags: z.record(z.string(), text()).default({}),
  druid,
  metadataStore,
  deepStorage,
  stream: stream.optional(),
  network: network.prefault({}),
});

/** An environment with every default filled in. Nothing downstream sees what an operator left out. */
export type ResolvedEnvironment = z.output<typeof environmentSchema>;

/** The resolved settings of one role. */
export type ResolvedRole = ResolvedEnvironment['druid']['roles']['broker'];

/** The resolved settings of tasks. */
export type ResolvedTasks = ResolvedEnvironment['druid']['tasks'];

/** The resolved settings of a volume. */
export type ResolvedVolume = ResolvedEnvironment['druid']['roles']['historical']['volume'];

// The compiler's proof that the documented type and the schema say the same.
type Same<A, B> = [A] extends [B] ? true : never;
export const documentedTypeFitsSchema: Same<Environment, z.input<typeof environmentSchema>> = true;

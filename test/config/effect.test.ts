import { Size } from 'cdk8s';

import { manifestsOf } from '../../charts/app';
import { Cpu } from '../../charts/config/cpu';
import type { Environment } from '../../charts/config/environment';
import { local } from '../../charts/config/environments/local';
import { environmentSchema } from '../../charts/config/schema/environment';
import { localWith } from '../support/environment';

/** Of a schema, what is needed to walk it. */
interface Node {
  readonly def: {
    readonly type: string;
    readonly innerType?: Node;
    readonly options?: readonly Node[];
    readonly shape?: Readonly<Record<string, Node>>;
  };
}

const known = new Map<Environment, string>();

/** What an environment renders to, remembered, as most of them are compared with the same one. */
function rendered(environment: Environment): string {
  const text = known.get(environment) ?? JSON.stringify(manifestsOf('test', environment));
  known.set(environment, text);
  return text;
}

/** Every setting that there is, by path; the variants of a union stand side by side. */
function settingsOf({ def }: Node, path = ''): readonly string[] {
  if (def.innerType) return settingsOf(def.innerType, path);
  const members = (def.options ?? [{ def }]).flatMap((option) => Object.entries(option.def.shape ?? {}));
  if (members.length === 0) return [path];
  return [...new Set(members.flatMap(([key, node]) => settingsOf(node, path ? `${path}.${key}` : key)))];
}

const secret = { source: 'secret', name: 'elsewhere' };
const database = { type: 'postgresql', host: 'db.example.com', credentials: secret };
const bucket = { type: 's3', bucket: 'segments', region: 'eu-west-1' };

const apart = localWith('druid.roles.overlord', { ...local.druid.roles.coordinator, properties: {} });
const inEnvironment = (environment: Environment, path: string, value: unknown) =>
  [environment, localWith(path, value, environment)] as const;
const inLocal = (path: string, value: unknown) => [path, ...inEnvironment(local, path, value)] as const;
const inApart = (path: string, value: unknown) => [path, ...inEnvironment(apart, path, value)] as const;
const between = (path: string, before: unknown, after: unknown) => {
  const [parent = ''] = path.split('.');
  return [path, localWith(parent, before), localWith(parent, after)] as const;
};

const role = (change: typeof inLocal, path: string) => [
  change(`${path}.replicas`, 2),
  change(`${path}.port`, 7_000),
  ...resources(change, path),
];

const resources = (change: typeof inLocal, path: string) => [
  change(`${path}.cpu`, Cpu.millis(150)),
  change(`${path}.cpuLimit`, Cpu.units(4)),
  change(`${path}.memory`, Size.gibibytes(2)),
  change(`${path}.heap`, Size.mebibytes(260)),
  change(`${path}.properties`, { 'druid.request.logging.type': 'slf4j' }),
];

const volume = (path: string) => [
  inLocal(`${path}.size`, Size.gibibytes(9)),
  inLocal(`${path}.storageClass`, 'fast'),
  inLocal(`${path}.retention`, 'retain'),
];

/** Each setting with one environment and another that differs in it alone. */
const CHANGES = [
  ...(['id', 'release', 'organization', 'team', 'namespace'] as const).map((path) => inLocal(path, 'other')),
  inLocal('domain', 'example.org'),
  inLocal('tags', { cost: 'centre' }),
  inLocal('druid.image', 'registry.example.com/druid'),
  inLocal('druid.extensions', ['druid-stats']),
  inLocal('druid.properties', { 'druid.request.logging.type': 'slf4j' }),
  ...(['admin', 'internal'] as const).flatMap((account) => [
    inLocal(`druid.authentication.${account}.password`, 'other'),
    [`druid.authentication.${account}.source`, local, localWith(`druid.authentication.${account}`, secret)] as const,
    [
      `druid.authentication.${account}.name`,
      localWith(`druid.authentication.${account}`, secret),
      localWith(`druid.authentication.${account}`, { ...secret, name: 'other' }),
    ] as const,
  ]),
  ...role(inLocal, 'druid.roles.coordinator'),
  ...role(inApart, 'druid.roles.overlord'),
  ...role(inLocal, 'druid.roles.broker'),
  ...role(inLocal, 'druid.roles.router').filter(([path]) => !path.endsWith('.heap')),
  inLocal('druid.roles.router.heap', Size.mebibytes(130)),
  ...role(inLocal, 'druid.roles.historical'),
  ...volume('druid.roles.historical.volume'),
  ...resources(inLocal, 'druid.tasks'),
  inLocal('druid.tasks.capacity', 9),
  inLocal('druid.tasks.disk', Size.gibibytes(9)),
  between('metadataStore.type', local.metadataStore, database),
  between('metadataStore.host', database, { ...database, host: 'other.example.com' }),
  between('metadataStore.port', database, { ...database, port: 6_432 }),
  between('metadataStore.database', database, { ...database, database: 'other' }),
  inLocal('metadataStore.credentials.username', 'other'),
  inLocal('metadataStore.credentials.password', 'other'),
  between('metadataStore.credentials.source', local.metadataStore, { ...local.metadataStore, credentials: secret }),
  between('metadataStore.credentials.name', database, { ...database, credentials: { ...secret, name: 'other' } }),
  ...volume('metadataStore.volume'),
  between('deepStorage.type', local.deepStorage, bucket),
  between('deepStorage.bucket', bucket, { ...bucket, bucket: 'other' }),
  between('deepStorage.region', bucket, { ...bucket, region: 'eu-north-1' }),
  inLocal('deepStorage.credentials.username', 'other'),
  inLocal('deepStorage.credentials.password', 'other'),
  between('deepStorage.credentials.source', bucket, { ...bucket, credentials: secret }),
  between('deepStorage.credentials.name', { ...bucket, credentials: secret }, { ...bucket, credentials: { ...secret, name: 'other' } }),
  ...volume('deepStorage.volume'),
  between('stream.type', local.stream, { type: 'kafka', port: 9_098 }),
  between('stream.port', { type: 'kafka', port: 9_098 }, { type: 'kafka', port: 9_198 }),
  ...volume('stream.volume'),
  inLocal('network.apiServerPorts', [6_443]),
  inLocal('network.apiServerCidrs', ['10.0.0.0/16']),
];

/** Settings of which there is only one value today, or that say what may be said elsewhere. */
const WITHOUT_EFFECT = ['kind', 'druid.version', 'druid.authentication.admin.username', 'druid.authentication.internal.username'];

test('every setting of the schema is in the table', () => {
  const told = [...CHANGES.map(([path]) => path), ...WITHOUT_EFFECT];
  expect([...told].sort()).toEqual([...settingsOf(environmentSchema as unknown as Node)].sort());
});

test.each(CHANGES)('%s has an effect on what is rendered', (_, before, after) => {
  expect(rendered(after)).not.toBe(rendered(before));
});

import { App, Chart } from 'cdk8s';

import type { Environment } from '../../charts/config/environment';
import { oncePer } from '../../charts/config/once';
import { environmentSchema } from '../../charts/config/schema/environment';
import { DruidObservability } from '../../charts/druid-observability';
import { plan, type DruidPlan } from '../../charts/druid/plan/plan';
import { commonFiles, roleFiles } from '../../charts/druid/workloads/files';
import { druidPod } from '../../charts/druid/workloads/pod';
import { localWith } from '../support/environment';
import { isBinding, isOfFoundation } from '../support/infra/settings';
import { rendered } from '../support/manifests';
import { rich } from '../support/rich';
import { changedAt } from '../support/rich/change';
import { placesOf, settingsOf, type Schema, type Setting } from '../support/rich/settings';

const schema = environmentSchema as unknown as Schema;

/** Settings of which there is only one value today, or that say what may be said elsewhere. */
const WITHOUT_EFFECT: readonly string[] = [
  // It decides what is allowed, not what is made.
  'kind',
  // Druid gives these accounts their names, and the rules take no others.
  'druid.authentication.admin(source=development).username',
  'druid.authentication.internal(source=development).username',
  // Its secrets are as they are; the other types bring some.
  'secrets(type=existing).type',
  // There is no other autoscaler for indexers.
  'druid.ingestion(type=indexers).autoscaling.type',
];

/** What a pod may have beside Druid: a block that all processes have, of one schema, rendered by the same functions. */
const POD = /^(?<process>.+)\.pod\.(?<setting>.+)$/;

/** It is tried in full on a server and on a task, and on all others with what tells that it arrives at all. */
const SERVER = 'druid.roles.router';
const TASK = 'druid.ingestion(type=jobs)';
const ANYWHERE = ['annotations.*', 'patches[](op=replace).value'];

/**
 * Credentials of Secrets Manager are a block that all credentials have, and are tried where one is made and where one is given. What is said of
 * charts is a block that all charts have: it is tried with one, and `charts.test.ts` sees to it that it arrives at all. The key of a stack of Grafana
 * is the same block as the passwords of other servers.
 */
const isTriedElsewhere = ({ path }: Setting) =>
  (path.includes('(source=secrets-manager)') && !/authentication\.(admin|ldap\.bind)\(/.test(path)) ||
  /^platform\.charts\.(?!keda\b)/.test(path) ||
  path === 'observability.collectors.destination(type=grafana-cloud).key.arn';

const all = settingsOf(schema).filter((setting) => !isOfFoundation(setting) && !isBinding(setting) && !isTriedElsewhere(setting));
const additions = all.filter(({ path }) => path.startsWith(`${SERVER}.pod.`));
const others = all.filter(({ path }) => {
  const { process, setting = '' } = POD.exec(path)?.groups ?? {};
  return process === undefined || (![SERVER, TASK].includes(process) && ANYWHERE.includes(setting));
});

test('every process has the same block for its pod', () => {
  const blocks = new Map<string, readonly Setting[]>();
  for (const setting of all) {
    const process = POD.exec(setting.path)?.groups?.['process'];
    if (process !== undefined) blocks.set(process, [...(blocks.get(process) ?? []), setting]);
  }
  const [first = [], ...further] = [...blocks.values()].map((settings) => settings.map((setting) => setting.schema));
  expect(further.length).toBeGreaterThan(7);
  for (const block of further) expect(first.every((one, index) => one === block[index])).toBe(true);
});

test.each(Object.entries(rich))('the rich environment %s has no fault', (name, environment) => {
  expect(() => plan(name, environment)).not.toThrow();
});

test('every setting is in one of the rich environments', () => {
  const wanted = [...others, ...additions, ...additions.map(ofTask)];
  expect(wanted.filter((setting) => firstPlaceOf(setting) === undefined).map(({ path }) => path)).toEqual([]);
});

test('there is a setting to every exception', () => {
  expect(WITHOUT_EFFECT.filter((path) => !all.some((setting) => setting.path === path))).toEqual([]);
});

test('the kind decides what is allowed, not what is made', () => {
  const { outside } = rich;
  const [eks, local] = (['eks', 'local'] as const).map((kind) => rendered(localWith('kind', kind, outside)).manifests);
  expect(eks).toEqual(local);
});

test.each(Object.entries(rich))('what is planned in %s for files is what is rendered', (_, environment) => {
  const data = rendered(environment).manifests.map((manifest) => (manifest as { data?: unknown }).data);
  for (const files of filesOf(plan('test', environment))) expect(data).toContainEqual(files);
});

test.each(others.filter(({ path }) => !WITHOUT_EFFECT.includes(path)))('$path has an effect on what is rendered', (setting) => {
  const found = firstPlaceOf(setting);
  if (found === undefined) throw new Error('no rich environment has it');
  const other = changedAt(found.environment, setting, found.place);
  expect(differ(found.environment, other, setting.path.startsWith('observability.') ? seen : manifests)).toBe(true);
});

test.each(additions.flatMap((setting) => [setting, ofTask(setting)]))('$path has an effect on what is rendered', (setting) => {
  const { jobs } = rich;
  const [place = []] = placesOf(setting, jobs);
  expect(differ(jobs, changedAt(jobs, setting, place))).toBe(true);
});

/** The same setting of the pod of a task. */
function ofTask({ path, ...setting }: Setting): Setting {
  return { ...setting, path: path.replace(SERVER, TASK) };
}

/** The text of what an environment comes to, made once, as many others are compared with it. */
const podsAndFiles = oncePer((environment: Environment) => JSON.stringify(podsAndFilesOf(environment)));
const manifests = oncePer((environment: Environment) => JSON.stringify(rendered(environment).manifests));

/** Of what is seen of Druid, most is in manifests of its own. */
const seen = oncePer((environment: Environment) => {
  const chart = new Chart(new App(), 'seen', { disableResourceNameHashes: true });
  new DruidObservability(chart, 'seen', environment);
  return JSON.stringify(chart.toJson());
});

/** Files and pods are planned in a tenth of the time that manifests take. Only where they are the same, the rest is looked at. */
function differ(one: Environment, other: Environment, rest = manifests): boolean {
  return podsAndFiles(one) !== podsAndFiles(other) || rest(one) !== rest(other);
}

/** The files of all pods of an environment. */
function filesOf(druid: DruidPlan): readonly Readonly<Record<string, string>>[] {
  return [commonFiles(druid), ...[...druid.servers, ...druid.tasks].map(roleFiles)];
}

/** The same, and the pods that have them. */
function podsAndFilesOf(environment: Environment): unknown {
  const druid = plan('test', environment);
  const pods = [...druid.servers, ...druid.tasks].map((role) => druidPod(druid.environment, role, { common: '', own: '' }));
  return [filesOf(druid), pods];
}

/** Where a setting stands in the first environment that has it. */
function firstPlaceOf(setting: Setting): { readonly environment: Environment; readonly place: readonly PropertyKey[] } | undefined {
  return Object.values(rich)
    .flatMap((environment) => placesOf(setting, environment).map((place) => ({ environment, place })))
    .at(0);
}

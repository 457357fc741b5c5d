import { manifestsOf, type Manifest } from '../../charts/app';
import type { Environment } from '../../charts/config/environment';
import { environmentSchema } from '../../charts/config/schema/environment';
import { plan } from '../../charts/druid/plan/plan';
import { commonFiles, roleFiles } from '../../charts/druid/workloads/files';
import { localWith } from '../support/environment';
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
  // There is no other autoscaler for indexers.
  'druid.ingestion(type=indexers).autoscaling.type',
];

/** What a pod may have beside Druid: a block that all processes have, of one schema, rendered by the same functions. */
const POD = /^(?<process>.+)\.pod\.(?<setting>.+)$/;

/** It is tried in full on a server and on a task, and on all others with what tells that it arrives at all. */
const SERVER = 'druid.roles.router';
const TASK = 'druid.ingestion(type=jobs)';
const ANYWHERE = ['annotations.*', 'patches[](op=replace).value'];

const all = settingsOf(schema);
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
  expect(manifestsOf('test', localWith('kind', 'eks', outside))).toEqual(manifestsOf('test', localWith('kind', 'local', outside)));
});

test.each(Object.entries(rich))('what is planned in %s for files is what is rendered', (_, environment) => {
  const data = manifestsOf('test', environment).map((manifest) => (manifest as { data?: unknown }).data);
  for (const files of filesOf(environment)) expect(data).toContainEqual(files);
});

test.each(others.filter(({ path }) => !WITHOUT_EFFECT.includes(path)))('$path has an effect on what is rendered', (setting) => {
  const found = firstPlaceOf(setting);
  if (found === undefined) throw new Error('no rich environment has it');
  const changed = changedAt(found.environment, setting, found.place);
  // Files are planned in a tenth of the time that manifests take. Where they are the same, the rest is looked at.
  const isInFiles = JSON.stringify(filesOf(changed)) !== remembered(files, found.environment, filesOf);
  expect(isInFiles || JSON.stringify(manifestsOf('test', changed)) !== remembered(manifests, found.environment, rendered)).toBe(true);
});

/** Both are changed in one environment, as each is rendered into an object of its own. */
test.each(additions)('$path, and the same of a task, has an effect on what is rendered', (setting) => {
  const { jobs } = rich;
  const changed = [setting, ofTask(setting)].reduce((environment, each) => {
    const [place = []] = placesOf(each, environment);
    return changedAt(environment, each, place);
  }, jobs);
  const [server, task] = podsOf(changed);
  const [serverBefore, taskBefore] = podsOf(jobs);
  expect(server).not.toBe(serverBefore);
  expect(task).not.toBe(taskBefore);
});

/** The same setting of the pod of a task. */
function ofTask({ path, ...setting }: Setting): Setting {
  return { ...setting, path: path.replace(SERVER, TASK) };
}

/** The objects with the pod of the router and with that of tasks. */
function podsOf(environment: Environment): readonly string[] {
  const found = pods.get(environment) ?? manifestsOf('test', environment);
  pods.set(environment, found);
  return [/^Deployment .*-router$/, /^ConfigMap .*-task-template-\w+$/].map((pattern) => {
    const objects = found.filter(({ kind, metadata }) => pattern.test(`${kind} ${metadata.name}`));
    if (objects.length !== 1) throw new Error(`${objects.length} objects are ${pattern.source}`);
    return JSON.stringify(objects[0]);
  });
}

const pods = new Map<Environment, readonly Manifest[]>();
const files = new Map<Environment, string>();
const manifests = new Map<Environment, string>();
const rendered = (environment: Environment) => manifestsOf('test', environment);

/** The text of what an environment comes to, remembered, as many others are compared with it. */
function remembered(texts: Map<Environment, string>, environment: Environment, make: (environment: Environment) => unknown): string {
  const text = texts.get(environment) ?? JSON.stringify(make(environment));
  texts.set(environment, text);
  return text;
}

/** The files of all pods of an environment. */
function filesOf(environment: Environment): readonly Readonly<Record<string, string>>[] {
  const druid = plan('test', environment);
  return [commonFiles(druid), ...[...druid.servers, ...druid.tasks].map(roleFiles)];
}

/** Where a setting stands in the first environment that has it. */
function firstPlaceOf(setting: Setting): { readonly environment: Environment; readonly place: readonly PropertyKey[] } | undefined {
  return Object.values(rich)
    .flatMap((environment) => placesOf(setting, environment).map((place) => ({ environment, place })))
    .at(0);
}

import { join } from 'node:path';

import { Listr } from 'listr2';

import { namesOf } from '../../../charts/config/names';
import { replaceFolders } from '../../../charts/delivery/write';
import { plan } from '../../../charts/druid/plan/plan';
import { filesOfEnvironment } from '../../../charts/synth';
import { keepArtefacts } from './artefacts';
import type { Context, Step, Suite } from './context';
import { DruidClient } from '../../../smoke/support/druid';
import { kubectl, list } from '../../../smoke/support/kubectl';
import { AUTHORITY } from './certificates';
import { loginOf } from './passwords';
import { openWay } from '../../../smoke/support/way';

/** How to run suites. */
export interface RunOptions {
  /** Whether the cluster has Druid's image or can get it. */
  readonly druid: boolean;
  /** Whether to leave everything in place in the end. */
  readonly keep: boolean;
  /** Where manifests and artefacts go. */
  readonly folder: string;
}

/** What came of a suite. */
export interface Outcome {
  readonly suite: string;
  readonly passed: number;
  readonly failures: readonly string[];
  readonly seconds: number;
}

/** Runs one suite: its steps in order, artefacts if one fails, everything deleted in the end. */
export async function run(suite: Suite, options: RunOptions): Promise<Outcome> {
  const begun = Date.now();
  const undo: (() => void)[] = [];
  const context = contextOf(suite, options, undo);
  await refuseToMeddle(context.namespace);
  const steps = suite.steps.filter(({ needsDruid }) => options.druid || !needsDruid);
  const failures: string[] = [];
  let stopped = false;
  const tasks = steps.map((step) => ({
    title: step.name,
    task: async (_: unknown, task: { output: string; title: string }) => {
      const since = Date.now();
      if (stopped) {
        failures.push(`${step.name}: not run, as a step that it needs has failed`);
        throw new Error('not run, as a step that it needs has failed');
      }
      try {
        await step.run({ ...context, say: (text) => (task.output = text) });
        task.title = `${step.name} (${Math.round((Date.now() - since) / 1000)} s${task.output ? `: ${task.output}` : ''})`;
      } catch (error) {
        failures.push(`${step.name}: ${error instanceof Error ? error.message : String(error)}`);
        stopped ||= step.essential ?? false;
        await keepArtefacts(context.namespace, join(options.folder, 'artefacts', suite.name));
        throw error;
      }
    },
  }));
  await new Listr(tasks, { exitOnError: false, fallbackRenderer: 'simple', rendererOptions: { collapseErrors: false } }).run();
  for (const close of undo.reverse()) close();
  if (!options.keep) await forget(context);
  return { suite: suite.name, passed: steps.length - failures.length, failures, seconds: Math.round((Date.now() - begun) / 1000) };
}

function contextOf({ name, environment, ...suite }: Suite, { folder }: RunOptions, undo: (() => void)[]): Omit<Context, 'say'> {
  const druidPlan = plan(name, environment);
  const { namespace } = druidPlan.environment;
  const names = namesOf(environment);
  const manifests = suite.manifests ?? join(folder, 'manifests', name);
  if (suite.manifests === undefined) replaceFolders(join(folder, 'manifests'), { [name]: filesOfEnvironment(name, environment) });
  const notes = new Map<string, string>();
  const connect = async (target: string, port: number, host: string) => {
    const authority = notes.get(AUTHORITY);
    const way = await openWay({ namespace, target, port, tls: authority === undefined ? undefined : { authority, host } });
    undo.push(way.close);
    const { password } = await loginOf(environment, 'admin');
    return new DruidClient({ way, username: 'admin', password });
  };
  const router = names.component('router');
  const routerPort = druidPlan.servers.find(({ role }) => role.name === 'router')?.port ?? 0;
  let client: Promise<DruidClient> | undefined;
  return {
    name,
    environment,
    plan: druidPlan,
    names,
    namespace,
    manifests,
    druid: () => (client ??= connect(`service/${router}`, routerPort, router)),
    process: ({ pod, port, host }) => connect(`pod/${pod}`, port, host),
    notes,
    killed: new Set(),
    defer: (close) => undo.push(close),
  };
}

/** The namespace with all that is in it, and then what stands in none. What a step has deleted is not there any more. */
async function forget({ namespace, manifests }: Omit<Context, 'say'>): Promise<void> {
  await kubectl(['delete', 'namespace', namespace, '--ignore-not-found', '--timeout=180s']);
  await kubectl(['delete', '-R', '-f', manifests, '--ignore-not-found', '--timeout=60s'], { accept: [0, 1] });
}

/** The test deletes what it makes; it does not delete what somebody else has made. */
async function refuseToMeddle(namespace: string): Promise<void> {
  const there = (await list('namespaces')).some(({ metadata }) => metadata.name === namespace);
  if (there) throw new Error(`namespace '${namespace}' is there already; delete it first if nobody needs it`);
}

/** The steps that are left out without Druid, for the words in the end. */
export function stepsWithDruid(suite: Suite): readonly Step[] {
  return suite.steps.filter(({ needsDruid }) => needsDruid);
}

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { Size } from 'cdk8s';

import { mebibytesOf } from '../../../charts/config/size';
import { dependenciesIn } from '../../../charts/dependencies';
import { kubectl, list, type KubeObject } from '../../../smoke/support/kubectl';
import { until } from '../../../smoke/support/wait';
import type { Step } from '../support/context';

export const apply: Step = {
  name: 'kubectl applies every manifest',
  needsDruid: false,
  essential: true,
  run: async ({ manifests, namespace, notes }) => {
    await kubectl(['apply', '-R', '-f', manifests]);
    notes.set('applied at', `${Date.now()}`);
    const [found] = (await list('namespaces')).filter(({ metadata }) => metadata.name === namespace);
    assert.equal(found?.metadata.labels?.['pod-security.kubernetes.io/enforce'], 'restricted');
  },
};

export const noDrift: Step = {
  name: 'kubectl diff is empty right after the apply',
  needsDruid: false,
  run: async ({ manifests }) => {
    const { stdout } = await kubectl(['diff', '-R', '-f', manifests], { accept: [0, 1] });
    assert.equal(stdout, '');
  },
};

export const ready: Step = {
  name: 'all pods are ready within 5 minutes of the apply',
  needsDruid: true,
  essential: true,
  run: async ({ namespace, notes, say }) => {
    const since = Number(notes.get('applied at'));
    const left = () => 300 - (Date.now() - since) / 1000;
    await until({ what: 'all pods are ready', seconds: left() }, async () => {
      const pods = await list('pods', namespace);
      const waiting = pods.filter((pod) => !isReady(pod)).map(({ metadata }) => metadata.name);
      say(waiting.length === 0 ? '' : `waiting for ${waiting.join(', ')}`);
      return pods.length > 0 && waiting.length === 0 ? true : undefined;
    });
    say(`after ${Math.round((Date.now() - since) / 1000)} s`);
  },
};

/** In the order of a rollout, as the folders say it: what starts at once shares the processors of the machine. */
export const foundation: Step = {
  name: 'what Druid stands on is applied first, and is ready within 2 minutes',
  needsDruid: false,
  essential: true,
  run: async (context) => {
    const folders = readdirSync(context.manifests).filter((name) => /^\d/.test(name) && name < '50');
    await kubectl(['apply', '-R', ...folders.flatMap((name) => ['-f', join(context.manifests, name)])]);
    await dependenciesReady.run(context);
  },
};

export const dependenciesReady: Step = {
  name: 'what Druid stands on is ready within 2 minutes',
  needsDruid: false,
  run: async ({ namespace, names, plan }) => {
    const waits = dependenciesIn(plan.environment).map(({ component }) =>
      kubectl(['-n', namespace, 'rollout', 'status', `statefulset/${names.component(component)}`, '--timeout=120s']),
    );
    await Promise.all(waits);
  },
};

export const memory: Step = {
  name: 'memory limits add up to 6 GiB at the most, with a task running',
  needsDruid: true,
  run: async ({ namespace, plan, say }) => {
    const pods = await list('pods', namespace);
    const limits = pods.flatMap(({ spec }) => (spec.containers ?? []).map(({ resources }) => mebibytes(resources.limits.memory)));
    const total = limits.reduce((sum, limit) => sum + limit, 0) + mebibytesOf(plan.tasks[0]?.sizing.memory ?? Size.mebibytes(0));
    say(`${total} MiB`);
    assert.ok(total <= 6 * 1024, `${total} MiB are more than 6 GiB`);
  },
};

/** Whether a pod takes part. */
export function isReady({ status }: KubeObject): boolean {
  return (status.conditions ?? []).some((condition) => condition.type === 'Ready' && condition.status === 'True');
}

function mebibytes(quantity: string): number {
  const [, amount = '', unit = ''] = /^(\d+)(Mi|Gi)$/.exec(quantity) ?? [];
  assert.notEqual(amount, '', `'${quantity}' is in Mi or Gi`);
  return Number(amount) * (unit === 'Gi' ? 1024 : 1);
}

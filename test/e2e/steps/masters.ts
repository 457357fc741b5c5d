import assert from 'node:assert/strict';

import type { Context, Step } from '../support/context';
import { kubectl, list } from '../../../smoke/support/kubectl';
import { pause, until } from '../../../smoke/support/wait';
import { assertComplete } from './batch';
import { isReady } from './deploy';

export const leaderDeleted: Step = {
  name: 'when the leading coordinator pod is deleted, another one leads both, and no segment is lost',
  needsDruid: true,
  run: async (context) => {
    const before = await leaders(context);
    const pod = await podAt(context, before.coordinator);
    await kubectl(['-n', context.namespace, 'delete', 'pod', pod, '--wait=false']);
    const begun = Date.now();
    const after = await until({ what: 'another pod leads', seconds: 180 }, async () => {
      const now = await leaders(context);
      return now.coordinator !== before.coordinator && now.overlord !== before.overlord ? now : undefined;
    });
    context.say(`after ${Math.round((Date.now() - begun) / 1000)} s`);
    assert.ok(await podAt(context, after.coordinator));
    await assertComplete(context);
  },
};

/**
 * The kubelet pauses longer and longer between restarts of a container, up to five minutes, so ten deaths of the container itself would
 * take half an hour. Here a shell in the container starts the process again at once: the same pod, the same address, the same race for
 * leadership, ten times over. Without the property that closes the race, the process ends by itself after each start.
 */
export const coordinatorKilled: Step = {
  name: 'killing the coordinator process ten times running never ends in a crash loop',
  needsDruid: true,
  run: async (context) => {
    const { namespace, names, say } = context;
    const deployment = `deployment/${names.component('coordinator')}`;
    const patch = [
      { op: 'replace', path: '/spec/template/spec/containers/0/command', value: ['bash', '-c', SUPERVISE, 'java'] },
      // Probes would restart the container while the test keeps its process down.
      { op: 'remove', path: '/spec/template/spec/containers/0/livenessProbe' },
      { op: 'replace', path: '/spec/strategy', value: { type: 'Recreate' } },
    ];
    await kubectl(['-n', namespace, 'patch', deployment, '--type=json', '-p', JSON.stringify(patch)]);
    await kubectl(['-n', namespace, 'rollout', 'status', deployment, '--timeout=180s']);
    const pod = await until({ what: 'one coordinator pod', seconds: 60 }, () => onlyPod(context));
    for (let kill = 1; kill <= 10; kill++) {
      say(`kill ${kill} of 10`);
      await until({ what: `the coordinator leads before kill ${kill}`, seconds: 120 }, async () => {
        const { coordinator, overlord } = await leaders(context);
        return (await podAt(context, coordinator)) === pod && coordinator === overlord ? true : undefined;
      });
      await inPod(namespace, pod, KILL);
    }
    await until({ what: 'the coordinator leads after the last kill', seconds: 120 }, async () =>
      (await podAt(context, (await leaders(context)).coordinator)) === pod ? true : undefined,
    );
    await pause(15);
    assert.equal(await inPod(namespace, pod, 'wc -l < /tmp/starts'), '11', 'starts: the first, and one after each kill');
    await assertComplete(context);
  },
};

export const containerKilled: Step = {
  name: 'a coordinator whose container ended leads again from the same pod',
  needsDruid: true,
  run: async (context) => {
    const { namespace, killed } = context;
    const pod = await until({ what: 'one coordinator pod', seconds: 90 }, () => onlyPod(context));
    await leads(context, pod);
    killed.add(pod);
    await inPod(namespace, pod, 'kill -TERM 1');
    await until({ what: 'the container has restarted', seconds: 120 }, async () => {
      const [found] = (await coordinators(context)).filter(({ metadata }) => metadata.name === pod);
      return found?.status.containerStatuses?.[0]?.restartCount === 1 && isReady(found) ? true : undefined;
    });
    await leads(context, pod);
    await pause(15);
    await leads(context, pod);
    await assertComplete(context);
  },
};

const SUPERVISE = 'while true; do echo >> /tmp/starts; java "$@"; done';

const KILL = 'for p in /proc/[0-9]*; do read -r name < $p/comm; if [ "$name" = java ]; then kill -KILL "${p#/proc/}"; fi; done';

async function leads(context: Context, pod: string): Promise<void> {
  await until({ what: `${pod} leads`, seconds: 120 }, async () => {
    const { coordinator, overlord } = await leaders(context);
    return coordinator === overlord && (await podAt(context, coordinator)) === pod ? true : undefined;
  });
}

async function leaders({ druid }: Context): Promise<{ coordinator: string; overlord: string }> {
  const client = await druid();
  // Asking a leader something says more than asking who it is: a lease outlives the one that held it.
  await client.request('/druid/coordinator/v1/config');
  await client.request('/druid/indexer/v1/runningTasks');
  return { coordinator: await client.request('/druid/coordinator/v1/leader'), overlord: await client.request('/druid/indexer/v1/leader') };
}

async function podAt(context: Context, url: string): Promise<string> {
  const { hostname } = new URL(url);
  const [pod] = (await coordinators(context)).filter(({ status }) => status.podIP === hostname);
  if (pod === undefined) throw new Error(`no coordinator pod has the address ${hostname}`);
  return pod.metadata.name;
}

async function onlyPod(context: Context): Promise<string | undefined> {
  const pods = await coordinators(context);
  const [pod] = pods;
  return pods.length === 1 && pod !== undefined && isReady(pod) ? pod.metadata.name : undefined;
}

function coordinators({ namespace }: Context) {
  return list('pods', namespace, 'app.kubernetes.io/component=coordinator');
}

async function inPod(namespace: string, pod: string, script: string): Promise<string> {
  const { stdout } = await kubectl(['-n', namespace, 'exec', pod, '-c', 'druid', '--', 'bash', '-c', script]);
  return stdout.trim();
}

import assert from 'node:assert/strict';

import type { Context, Step } from '../support/context';
import { kubectl, list } from '../../../smoke/support/kubectl';
import { until } from '../../../smoke/support/wait';
import { isReady } from './deploy';

export const noTaskPods: Step = {
  name: 'tasks ran on the servers that are there for them, and no Job was made',
  needsDruid: true,
  run: async (context) => {
    assert.deepEqual(await list('jobs', context.namespace), []);
    const workers = await (
      await context.druid()
    ).json<readonly { worker: { host: string; capacity: number } }[]>('/druid/indexer/v1/workers');
    const { ingestion } = context.plan.environment.druid;
    assert.ok(ingestion.type !== 'jobs');
    assert.deepEqual(
      workers.map(({ worker }) => worker.capacity),
      Array.from({ length: ingestion.replicas ?? 1 }, () => ingestion.capacity),
    );
  },
};

export const drained: Step = {
  name: 'a worker that is to end finishes its tasks first, and another one takes what is new',
  needsDruid: true,
  run: async (context) => {
    const { druid, namespace, notes, say } = context;
    const client = await druid();
    const task = notes.get('stream task') ?? '';
    const pod = await podOfTask(context, task);
    const begun = Date.now();
    await kubectl(['-n', namespace, 'delete', 'pod', pod, '--wait=false']);
    await until({ what: 'the worker takes no more tasks', seconds: 60 }, async () => {
      const workers = await client.json<readonly { worker: { version: string; disabled?: boolean } }[]>('/druid/indexer/v1/workers');
      return workers.some(({ worker }) => worker.disabled === true || worker.version === '') ? true : undefined;
    });
    const { status } = await client.json<{ status: { statusCode: string } }>(`/druid/indexer/v1/task/${task}/status`);
    assert.equal(status.statusCode, 'RUNNING', 'the task goes on while its worker drains');
    await client.json('/druid/indexer/v1/supervisor/e2e-clicks/suspend', {});
    await client.succeeded(task, 240);
    await until({ what: 'the worker is back', seconds: 180 }, async () => {
      const [found] = (await list('pods', namespace)).filter(({ metadata }) => metadata.name === pod);
      return found !== undefined && found.metadata.deletionTimestamp === undefined && isReady(found) ? true : undefined;
    });
    say(`after ${Math.round((Date.now() - begun) / 1000)} s`);
    await client.json('/druid/indexer/v1/supervisor/e2e-clicks/resume', {});
    await until({ what: 'the worker takes tasks again', seconds: 120 }, async () => {
      const tasks = await client.json<readonly { id: string; runnerStatusCode: string }[]>('/druid/indexer/v1/runningTasks');
      const [running] = tasks.filter(({ id, runnerStatusCode }) => id !== task && runnerStatusCode === 'RUNNING');
      if (running !== undefined) notes.set('stream task', running.id);
      return running === undefined ? undefined : true;
    });
  },
};

async function podOfTask({ druid, namespace }: Context, task: string): Promise<string> {
  const { status } = await (await druid()).json<{ status: { location: { host: string } } }>(`/druid/indexer/v1/task/${task}/status`);
  const { host } = status.location;
  const pod = (await list('pods', namespace)).find(
    ({ metadata, status: { podIP } }) => podIP === host || host.startsWith(`${metadata.name}.`),
  );
  assert.ok(pod, `task ${task} runs at ${host}, which is a pod`);
  return pod.metadata.name;
}

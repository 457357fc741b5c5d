import assert from 'node:assert/strict';

import { formatSize } from '../../../charts/config/size';
import type { Step } from '../support/context';
import { kubectl, list } from '../../../smoke/support/kubectl';
import { until } from '../../../smoke/support/wait';

export const logs: Step = {
  name: 'logs of tasks are readable when their pods are gone',
  needsDruid: true,
  run: async ({ druid, namespace, notes }) => {
    const client = await druid();
    await kubectl(['-n', namespace, 'delete', 'jobs', '--all']);
    await until({ what: 'the pods of tasks are gone', seconds: 60 }, async () =>
      (await list('pods', namespace, 'druid.k8s.peons=true')).length === 0 ? true : undefined,
    );
    for (const note of ['batch task', 'stream task']) {
      const task = notes.get(note);
      assert.ok(task, `the ${note} is known`);
      const log = await client.request(`/druid/indexer/v1/task/${task}/log`);
      assert.match(log, /org\.apache\.druid/, task);
    }
  },
};

export const typed: Step = {
  name: 'a task of a type that differs runs in a pod of its own size',
  needsDruid: true,
  run: async ({ namespace, plan, notes }) => {
    const differing = plan.tasks.find(({ group }) => group.name === 'index_kafka');
    assert.ok(differing, 'the suite has a template for index_kafka');
    const pods = await list('pods', namespace, `app.kubernetes.io/component=${differing.group.component}`);
    const [pod] = pods;
    assert.equal(pods.length, 1, `pods of ${notes.get('stream task')}`);
    assert.equal(pod?.spec.containers?.[0]?.resources.limits.memory, formatSize(differing.sizing.memory));
  },
};

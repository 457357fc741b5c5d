import assert from 'node:assert/strict';

import { podsOf } from '../../../charts/config/replicas';
import type { Step } from '../support/context';
import { flights } from '../support/flights';
import { kubectl } from '../../../smoke/support/kubectl';
import { pause, until } from '../../../smoke/support/wait';

export const budgets: Step = {
  name: 'one pod of each set of several may be evicted, and not two',
  needsDruid: true,
  run: async ({ namespace, names, plan }) => {
    const several = plan.servers.filter(({ group }) => podsOf(group.settings).least > 1);
    assert.ok(several.length > 0, 'there are roles of several pods');
    for (const { group } of several) {
      const budget = `poddisruptionbudget/${names.component(group.component)}`;
      const { stdout } = await kubectl(['-n', namespace, 'get', budget, '-o', 'jsonpath={.status.disruptionsAllowed}']);
      assert.equal(stdout, '1', group.component);
    }
  },
};

export const rollout: Step = {
  name: 'a rolling restart of historicals and brokers under queries fails none of them',
  needsDruid: true,
  run: async ({ druid, namespace, names, say }) => {
    const { count } = flights();
    const client = await druid();
    await until({ what: 'every segment is on two historicals', seconds: 60 }, async () => {
      const [row] = await client.sql<{ replicas: number }>(
        `SELECT MIN("num_replicas") AS "replicas" FROM sys.segments WHERE "datasource" = 'flights' AND "is_overshadowed" = 0`,
      );
      return row?.replicas === 2 ? true : undefined;
    });
    const failures: string[] = [];
    const state = { answered: 0, rolling: true };
    const queries = (async () => {
      while (state.rolling) {
        try {
          const [row] = await client.sql<{ count: number }>('SELECT COUNT(*) AS "count" FROM "flights"');
          assert.equal(row?.count, count);
          state.answered++;
        } catch (error) {
          failures.push(error instanceof Error ? error.message : String(error));
        }
        await pause(0.2);
      }
    })();
    for (const workload of [`statefulset/${names.component('historical')}`, `deployment/${names.component('broker')}`]) {
      say(`rolling ${workload}`);
      await kubectl(['-n', namespace, 'rollout', 'restart', workload]);
      await kubectl(['-n', namespace, 'rollout', 'status', workload, '--timeout=300s']);
    }
    state.rolling = false;
    await queries;
    say(`${state.answered} answered, ${failures.length} failed`);
    assert.deepEqual(failures.slice(0, 5), []);
    assert.ok(state.answered > 50, `${state.answered} queries are too few to tell`);
  },
};

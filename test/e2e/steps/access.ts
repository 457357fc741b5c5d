import assert from 'node:assert/strict';

import { fetch } from 'undici';

import { podsOf } from '../../../charts/config/replicas';
import type { Step } from '../support/context';

export const authentication: Step = {
  name: 'requests without credentials, or with wrong ones, get 401',
  needsDruid: true,
  run: async ({ druid }) => {
    const { url, options } = (await druid()).way;
    for (const path of ['/status', '/druid/v2/sql', '/druid/coordinator/v1/leader', '/druid/indexer/v1/tasks', '/unified-console.html']) {
      const anonymous = await fetch(`${url}${path}`, options);
      assert.equal(anonymous.status, 401, `${path} without credentials`);
      const wrong = await fetch(`${url}${path}`, { ...options, headers: { authorization: `Basic ${btoa('admin:not-the-password')}` } });
      assert.equal(wrong.status, 401, `${path} with a wrong password`);
    }
  },
};

export const strangersTurnedAway: Step = {
  name: 'nobody gets in whom neither the metadata store nor the directory knows',
  needsDruid: true,
  run: async ({ druid, say }) => {
    const { url, options } = (await druid()).way;
    const wrong = await fetch(`${url}/druid/coordinator/v1/leader`, {
      ...options,
      headers: { authorization: `Basic ${btoa('someone:wrong')}` },
    });
    const anonymous = await fetch(`${url}/druid/coordinator/v1/leader`, { ...options, redirect: 'manual' });
    say(`${wrong.status} for a wrong password, ${anonymous.status} for nobody`);
    for (const { status } of [wrong, anonymous]) assert.ok(status >= 300, `${status}`);
  },
};

export const webConsole: Step = {
  name: 'the web console answers, page and program',
  needsDruid: true,
  run: async ({ druid }) => {
    const client = await druid();
    const page = await client.request('/unified-console.html');
    const program = /src="(public\/web-console-[^"]+\.js)"/.exec(page)?.[1];
    assert.ok(program, 'the page names its program');
    const { length } = await client.request(`/${program}`);
    assert.ok(length > 1_000_000, `the program has ${length} characters`);
  },
};

export const discovery: Step = {
  name: 'all roles are discovered, as many of each as there are pods',
  needsDruid: true,
  run: async ({ druid, plan }) => {
    const client = await druid();
    const rows = await client.sql<{ role: string; count: number }>(
      `SELECT server_type AS "role", COUNT(*) AS "count" FROM sys.servers WHERE server_type <> 'peon' GROUP BY 1`,
    );
    const expected: Record<string, number> = {};
    for (const { role, group } of plan.servers) {
      const name = role.name === 'middle-manager' ? 'middle_manager' : role.name;
      expected[name] = (expected[name] ?? 0) + podsOf(group.settings).least;
    }
    // A coordinator that is the overlord too is listed as both.
    expected['overlord'] ??= expected['coordinator'] ?? 0;
    assert.deepEqual(Object.fromEntries(rows.map(({ role, count }) => [role, count])), expected);
  },
};

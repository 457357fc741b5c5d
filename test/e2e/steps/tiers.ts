import assert from 'node:assert/strict';

import { tierNameOf } from '../../../charts/druid/names';
import type { Step } from '../support/context';
import { flights } from '../support/flights';
import { kubectl } from '../../../smoke/support/kubectl';
import { until } from '../../../smoke/support/wait';

export const loadRules: Step = {
  name: 'Druid takes the load rules of the ConfigMap',
  needsDruid: true,
  run: async ({ druid, namespace, names, environment }) => {
    const client = await druid();
    const { stdout } = await kubectl(['-n', namespace, 'get', 'configmap', names.loadRules, '-o', 'jsonpath={.data}']);
    const files = JSON.parse(stdout) as Record<string, string>;
    assert.deepEqual(
      Object.keys(files).sort(),
      Object.keys(environment.druid.loadRules ?? {})
        .map((name) => `${name}.json`)
        .sort(),
    );
    for (const [file, text] of Object.entries(files)) {
      const path = `/druid/coordinator/v1/rules/${file.replace(/\.json$/, '')}`;
      await client.request(path, JSON.parse(text));
      const [first] = await client.json<readonly { tieredReplicants: unknown }[]>(path);
      const [expected] = JSON.parse(text) as readonly { tieredReplicants: unknown }[];
      assert.deepEqual(first?.tieredReplicants, expected?.tieredReplicants);
    }
  },
};

export const placed: Step = {
  name: 'every segment is on each tier as often as the rules say',
  needsDruid: true,
  run: async ({ druid, environment }) => {
    const client = await druid();
    const [rule] = environment.druid.loadRules?.['flights'] ?? [];
    assert.ok(rule?.type === 'loadForever', 'the suite has a rule for flights');
    const wanted = Object.fromEntries(Object.entries(rule.tiers).map(([tier, replicas]) => [tierNameOf(tier), replicas]));
    await until({ what: `segments are on ${JSON.stringify(wanted)}`, seconds: 120 }, async () => {
      const rows = await client.sql<{ tier: string; least: number; most: number }>(
        `SELECT "tier", MIN("copies") AS "least", MAX("copies") AS "most" FROM (
           SELECT s."tier" AS "tier", ss."segment_id", COUNT(*) AS "copies"
           FROM sys.server_segments ss JOIN sys.servers s ON s."server" = ss."server"
           WHERE s."server_type" = 'historical' AND ss."segment_id" LIKE 'flights%' GROUP BY 1, 2
         ) GROUP BY 1`,
      );
      const found = Object.fromEntries(rows.map(({ tier, least, most }) => [tier, least === most ? least : -1]));
      return JSON.stringify(sorted(found)) === JSON.stringify(sorted(wanted)) ? true : undefined;
    });
  },
};

export const leaders: Step = {
  name: 'coordinators and overlords lead apart, each from its own pods',
  needsDruid: true,
  run: async ({ druid, plan }) => {
    const client = await druid();
    const portOf = (name: string) => `${plan.servers.find(({ role }) => role.name === name)?.port}`;
    for (const [role, path] of [
      ['coordinator', '/druid/coordinator/v1/leader'],
      ['overlord', '/druid/indexer/v1/leader'],
    ] as const) {
      assert.equal(new URL(await client.request(path)).port, portOf(role), role);
    }
  },
};

export const routed: Step = {
  name: 'the router takes a query to the group of brokers that it asks for',
  needsDruid: true,
  run: async ({ druid }) => {
    const client = await druid();
    const { count } = flights();
    for (const brokerService of ['druid/broker', 'druid/broker-reports']) {
      const query = 'SELECT COUNT(*) AS "count" FROM "flights"';
      const [row] = await client.json<readonly { count: number }[]>('/druid/v2/sql', { query, context: { brokerService } });
      assert.equal(row?.count, count, brokerService);
    }
  },
};

export const unwatched: Step = {
  name: 'a group of brokers does not see what is on tiers that it is not for',
  needsDruid: true,
  run: async ({ druid }) => {
    const client = await druid();
    const ask = (brokerService: string) =>
      client.json<readonly { count: number }[]>('/druid/v2/sql', {
        query: 'SELECT COUNT(*) AS "count" FROM "e2e-clicks"',
        context: { brokerService },
      });
    assert.equal((await ask('druid/broker'))[0]?.count, 100_000);
    await assert.rejects(ask('druid/broker-reports'), /not found/i);
  },
};

const sorted = (map: Record<string, number>) => Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1));

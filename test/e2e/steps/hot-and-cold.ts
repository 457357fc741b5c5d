import assert from 'node:assert/strict';

import type { Context, Step } from '../support/context';
import { flights } from '../support/flights';
import { until } from '../../../smoke/support/wait';

const RECENT = 'recent';
const ROWS = 3;

/** Rows of today, which rules by period keep where queries are fast. */
export const recent: Step = {
  name: 'rows of today are ingested beside those of long ago',
  needsDruid: true,
  run: async ({ druid }) => {
    const values = Array.from({ length: ROWS }, (_, index) => `(CURRENT_TIMESTAMP, ${index})`).join(', ');
    await (
      await druid()
    ).ingest(
      `REPLACE INTO "${RECENT}" OVERWRITE ALL
       SELECT "t" AS "__time", "value" FROM (VALUES ${values}) AS "rows" ("t", "value") PARTITIONED BY DAY`,
      240,
    );
  },
};

export const placed: Step = {
  name: 'the load rules put what is recent on the hot tier and the cold one, and what is old on the cold one alone',
  needsDruid: true,
  run: async (context) => {
    await copiesAre(context, RECENT, { hot: 2, cold: 1 });
    await copiesAre(context, 'flights', { cold: 2 });
  },
};

export const asked: Step = {
  name: 'one query reads both tiers',
  needsDruid: true,
  run: async ({ druid }) => {
    const client = await druid();
    const [row] = await client.sql<{ count: number }>(`SELECT COUNT(*) AS "count" FROM TABLE(APPEND('flights', '${RECENT}'))`);
    assert.equal(row?.count, flights().count + ROWS);
  },
};

/** Waits until every segment of a datasource is on each tier as often as it has to be. */
async function copiesAre({ druid, say }: Context, datasource: string, wanted: Readonly<Record<string, number>>): Promise<void> {
  const client = await druid();
  const told = JSON.stringify(Object.entries(wanted).sort());
  await until({ what: `segments of '${datasource}' are on ${told}`, seconds: 180 }, async () => {
    const rows = await client.sql<{ tier: string; least: number; most: number }>(
      `SELECT "tier", MIN("copies") AS "least", MAX("copies") AS "most" FROM (
         SELECT s."tier" AS "tier", ss."segment_id", COUNT(*) AS "copies"
         FROM sys.server_segments ss JOIN sys.servers s ON s."server" = ss."server"
         WHERE s."server_type" = 'historical' AND ss."segment_id" LIKE '${datasource}%' GROUP BY 1, 2
       ) GROUP BY 1`,
    );
    const found = rows.map(({ tier, least, most }) => [tier, least === most ? least : -1]).sort();
    say(JSON.stringify(found));
    return JSON.stringify(found) === told ? true : undefined;
  });
}

import assert from 'node:assert/strict';

import { BUCKET } from '../../../charts/config/addresses';
import { flights, INGEST_FLIGHTS } from '../support/flights';
import { jdbcQuery } from '../support/avatica';
import { openBucket } from '../support/bucket';
import type { Context, Step } from '../support/context';
import { loginOf } from '../support/passwords';
import { forward } from '../../../smoke/support/port-forward';
import { until } from '../../../smoke/support/wait';

const expected = flights();

export const upload: Step = {
  name: 'the S3 server takes a file of 9 MB',
  needsDruid: false,
  run: async (context) => {
    const bucket = await bucketOf(context);
    await bucket.put('e2e/flights.json', expected.lines);
    assert.deepEqual(await bucket.keys('e2e/'), ['e2e/flights.json']);
  },
};

export const ingest: Step = {
  name: `a multi-stage REPLACE of ${expected.count} rows succeeds`,
  needsDruid: true,
  run: async ({ druid, notes, say }) => {
    const client = await druid();
    const begun = Date.now();
    notes.set('batch task', await client.ingest(INGEST_FLIGHTS, 240));
    say(`in ${Math.round((Date.now() - begun) / 1000)} s`);
  },
};

export const loaded: Step = {
  name: 'its segments are in deep storage and served by the historicals',
  needsDruid: true,
  run: async (context) => {
    const client = await context.druid();
    await until({ what: 'the segments are loaded', seconds: 90 }, async () => {
      const [row] = await client.sql<Record<string, number>>(
        `SELECT COUNT(*) AS "segments", SUM("num_rows") AS "rows", SUM("is_available") AS "available"
         FROM sys.segments WHERE "datasource" = 'flights' AND "is_published" = 1 AND "is_overshadowed" = 0`,
      );
      return row?.['rows'] === expected.count && row['available'] === row['segments'] ? true : undefined;
    });
    const [served] = await client.sql<{ count: number }>(
      `SELECT COUNT(*) AS "count" FROM sys.server_segments ss JOIN sys.servers s ON s."server" = ss."server"
       WHERE s."server_type" = 'historical' AND ss."segment_id" LIKE 'flights%'`,
    );
    assert.ok((served?.count ?? 0) > 0, 'historicals serve segments of flights');
    const stored = await (await bucketOf(context)).keys('segments/flights/');
    assert.ok(
      stored.some((key) => key.endsWith('/index.zip')),
      `deep storage has ${stored.join(', ')}`,
    );
  },
};

export const sql: Step = {
  name: 'SQL gives the counts and sums of the file',
  needsDruid: true,
  run: async ({ druid }) => {
    const [row] = await (await druid()).sql<Record<string, number>>(TOTALS);
    const { count, delay, distance, late } = expected;
    assert.deepEqual(row, { count, delay, distance, late });
  },
};

export const native: Step = {
  name: 'a native JSON query gives them too',
  needsDruid: true,
  run: async ({ druid }) => {
    const sum = (name: string) => ({ type: 'longSum', name, fieldName: name });
    const answer = await (
      await druid()
    ).json<readonly { result: Record<string, number> }[]>('/druid/v2', {
      queryType: 'timeseries',
      dataSource: 'flights',
      granularity: 'all',
      intervals: ['1900-01-01/2100-01-01'],
      aggregations: [{ type: 'count', name: 'count' }, sum('delay'), sum('distance')],
    });
    const { count, delay, distance } = expected;
    assert.deepEqual(answer[0]?.result, { count, delay, distance });
  },
};

export const jdbc: Step = {
  name: 'a JDBC query over the router gives them too',
  needsDruid: true,
  run: async (context) => {
    const { password } = await loginOf(context.environment, 'admin');
    const [row] = await jdbcQuery(await context.druid(), { user: 'admin', password }, TOTALS);
    const { count, delay, distance, late } = expected;
    assert.deepEqual(row, [count, delay, distance, late]);
  },
};

const TOTALS = `SELECT COUNT(*) AS "count", SUM("delay") AS "delay", SUM("distance") AS "distance",
  COUNT(*) FILTER (WHERE "delay" > 60) AS "late" FROM "flights"`;

/** That the batch data is still complete; for steps that break things. */
export async function assertComplete(context: Context): Promise<void> {
  const client = await context.druid();
  const [row] = await client.sql<{ count: number }>('SELECT COUNT(*) AS "count" FROM "flights"');
  assert.equal(row?.count, expected.count);
}

async function bucketOf({ namespace, names, environment, defer }: Context) {
  const { username: accessKeyId, password: secretAccessKey } = await loginOf(environment, 'deep-storage');
  const way = await forward(namespace, `service/${names.component('deep-storage')}`, 7070);
  defer(way.close);
  return openBucket(`http://127.0.0.1:${way.port}/${BUCKET}`, { accessKeyId, secretAccessKey });
}

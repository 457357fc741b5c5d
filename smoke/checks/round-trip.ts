import type { Check, Druid } from '../check';
import { isStale, nameOfRun, PREFIX } from '../support/datasource';
import type { TaskStatus } from '../support/druid';
import { until } from '../support/wait';

const leftovers: Check = {
  id: 'leftovers',
  area: 'round trip',
  name: 'nothing is left of smoke tests that died, or it is tidied up',
  needs: ['leaders'],
  readOnly: true,
  run: async ({ druid, readOnly, now, seconds }) => {
    const client = await druid();
    const stale = (await known(client)).filter((name) => isStale(name, now()));
    if (stale.length === 0) return { faults: [], details: ['nothing is left'] };
    if (readOnly) return { faults: [], details: stale.map((name) => `'${name}' is left, and would be removed without '--read-only'`) };
    for (const name of stale) await remove(client, name, seconds);
    return { faults: [], details: stale.map((name) => `'${name}' was left, and is removed`) };
  },
};

const ROWS = [1, 2, 3, 4, 5].map((value) => ({ time: `2000-01-01T00:00:0${value}Z`, key: `key-${value % 2}`, value }));
const ASKED = 'SELECT COUNT(*) AS "count", SUM("value") AS "sum"';

const roundTrip: Check = {
  id: 'round-trip',
  area: 'round trip',
  name: 'rows go in by a task, through deep storage, to historicals, out by SQL, and away',
  needs: ['announced', 'leaders', 'metadata-store'],
  readOnly: false,
  run: async ({ druid, now, seconds }) => {
    const client = await druid();
    const name = nameOfRun(now());
    const faults: string[] = [];
    const details = [`datasource '${name}'`];
    // With an id that is known before, the task is found also where the answer is lost.
    const task = `index_${name}`;
    let running = true;
    try {
      await client.request('/druid/indexer/v1/task', ingestion(task, name));
      await client.succeeded(task, seconds);
      running = false;
      details.push(`task ${task} has succeeded`);
      await until({ what: `historicals serve '${name}'`, seconds }, async () => ((await copies(client, name)) > 0 ? true : undefined));
      const [row] = await client.sql<{ count: number; sum: number }>(`${ASKED} FROM "${name}"`);
      const sum = ROWS.reduce((total, { value }) => total + value, 0);
      if (row?.count !== ROWS.length || row.sum !== sum)
        faults.push(`SQL answers ${JSON.stringify(row)} instead of ${ROWS.length} rows with the sum ${sum}`);
      else details.push(`${row.count} rows by SQL, with the right sum`);
    } catch (error) {
      faults.push(textOf(error));
    }
    try {
      if (running) await stop(client, task, seconds);
      await remove(client, name, seconds);
      details.push('everything is removed again');
    } catch (error) {
      faults.push(`'${name}' cannot be removed: ${textOf(error)}`);
    }
    return { faults, details };
  },
};

export const roundTripChecks: readonly Check[] = [leftovers, roundTrip];

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function copies(client: Druid, name: string): Promise<number> {
  const [row] = await client.sql<{ copies: number }>(
    `SELECT COUNT(*) AS "copies" FROM sys.server_segments ss JOIN sys.servers s ON s."server" = ss."server"
     WHERE s."server_type" = 'historical' AND ss."segment_id" LIKE '${name}%'`,
  );
  return row?.copies ?? 0;
}

/** Stops a task and waits for its end, as it may yet publish what is to be removed. One that the overlord does not know has none. */
async function stop(client: Druid, task: string, seconds: number): Promise<void> {
  const path = `/druid/indexer/v1/task/${task}`;
  const asked = async () => {
    try {
      return (await client.json<TaskStatus>(`${path}/status`)).status.statusCode;
    } catch (error) {
      if (textOf(error).includes('answered 404')) return 'UNKNOWN';
      throw error;
    }
  };
  // Where its end is told already, there is nothing to stop.
  if ((await until({ what: `the overlord tells of task ${task}`, seconds }, asked)) !== 'RUNNING') return;
  await client.request(`${path}/shutdown`, {});
  await until({ what: `task ${task} is stopped`, seconds }, async () => ((await asked()) === 'RUNNING' ? undefined : true));
}

/** Takes a datasource out of the historicals, of the metadata store and of deep storage. */
async function remove(client: Druid, name: string, seconds: number): Promise<void> {
  const interval = '1000-01-01/3000-01-01';
  // What is left may be the name of one that another run is about to make, so nothing without the prefix is ever touched.
  if (!name.startsWith(PREFIX)) throw new Error(`'${name}' is no datasource of a smoke test`);
  if (!(await known(client)).includes(name)) return;
  await client.request(`/druid/coordinator/v1/datasources/${name}/markUnused`, { interval });
  await until({ what: `historicals have dropped '${name}'`, seconds }, async () => ((await copies(client, name)) === 0 ? true : undefined));
  const { task } = await client.json<{ task: string }>('/druid/indexer/v1/task', { type: 'kill', dataSource: name, interval });
  await client.succeeded(task, seconds);
  await until({ what: `the metadata store has forgotten '${name}'`, seconds }, async () => {
    return (await known(client)).includes(name) ? undefined : true;
  });
}

/** The datasources of the metadata store, also those whose segments nobody uses any more. */
const known = (client: Druid) => client.json<readonly string[]>('/druid/coordinator/v1/metadata/datasources?includeUnused');

function ingestion(id: string, dataSource: string) {
  return {
    id,
    type: 'index_parallel',
    spec: {
      dataSchema: {
        dataSource,
        timestampSpec: { column: 'time', format: 'iso' },
        dimensionsSpec: { dimensions: ['key', { type: 'long', name: 'value' }] },
        granularitySpec: { segmentGranularity: 'day', queryGranularity: 'none', rollup: false },
      },
      ioConfig: {
        type: 'index_parallel',
        inputSource: { type: 'inline', data: ROWS.map((row) => JSON.stringify(row)).join('\n') },
        inputFormat: { type: 'json' },
      },
      tuningConfig: { type: 'index_parallel', partitionsSpec: { type: 'dynamic' } },
    },
  };
}

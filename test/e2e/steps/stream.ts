import assert from 'node:assert/strict';

import type { Context, Step } from '../support/context';
import { kubectl } from '../../../smoke/support/kubectl';
import { until } from '../../../smoke/support/wait';

const ROWS = 100_000;
const TOPIC = 'e2e-clicks';

export const produce: Step = {
  name: `Kafka takes ${ROWS} events`,
  needsDruid: false,
  run: async (context) => {
    await kafka(context, ['kafka-topics.sh', '--create', '--if-not-exists', '--topic', TOPIC, '--partitions', '2']);
    const events = Array.from({ length: ROWS }, (_, index) =>
      JSON.stringify({ time: new Date(Date.UTC(2026, 0, 1) + index * 10).toISOString(), user: `user-${index % 1000}`, value: index }),
    );
    await kafka(context, ['kafka-console-producer.sh', '--topic', TOPIC], `${events.join('\n')}\n`);
    const { stdout } = await kafka(context, ['kafka-get-offsets.sh', '--topic', TOPIC]);
    const offsets = [...stdout.matchAll(/^e2e-clicks:\d+:(\d+)$/gm)].map(([, offset]) => Number(offset));
    assert.equal(
      offsets.reduce((sum, offset) => sum + offset, 0),
      ROWS,
      stdout,
    );
  },
};

export const supervise: Step = {
  name: `a supervisor reads them: COUNT(*) reaches exactly ${ROWS} while the task runs`,
  needsDruid: true,
  run: async ({ druid, names, notes, say }) => {
    const client = await druid();
    const begun = Date.now();
    await client.json('/druid/indexer/v1/supervisor', supervisor(`${names.component('stream')}:9092`));
    await countIs(ROWS, 240, druid, say);
    say(`in ${Math.round((Date.now() - begun) / 1000)} s`);
    const tasks = await client.json<readonly { id: string; type: string }[]>('/druid/indexer/v1/runningTasks');
    const [task] = tasks.filter(({ type }) => type === 'index_kafka');
    assert.ok(task, 'the task that reads is still running');
    notes.set('stream task', task.id);
    const log = await client.request(`/druid/indexer/v1/task/${task.id}/log`);
    assert.match(log, /org\.apache\.druid/, 'the log of the running task can be read');
  },
};

export const handOff: Step = {
  name: `after hand-off to the historicals it is still exactly ${ROWS}, with the right sum`,
  needsDruid: true,
  run: async ({ druid, notes, say }) => {
    const client = await druid();
    await client.json(`/druid/indexer/v1/supervisor/${TOPIC}/suspend`, {});
    await client.succeeded(notes.get('stream task') ?? '', 240);
    await until({ what: 'the segments are handed off', seconds: 60 }, async () => {
      const [row] = await client.sql<Record<string, number>>(
        `SELECT SUM("num_rows") AS "rows", MAX("is_realtime") AS "realtime", MIN("is_available") AS "available"
         FROM sys.segments WHERE "datasource" = '${TOPIC}'`,
      );
      say(JSON.stringify(row));
      return row?.['rows'] === ROWS && row['realtime'] === 0 && row['available'] === 1 ? true : undefined;
    });
    const [row] = await client.sql<Record<string, number>>(
      `SELECT COUNT(*) AS "count", SUM("value") AS "sum", COUNT(DISTINCT "user") AS "users" FROM "${TOPIC}"`,
    );
    assert.equal(row?.['count'], ROWS);
    assert.equal(row['sum'], (ROWS * (ROWS - 1)) / 2);
    await client.json(`/druid/indexer/v1/supervisor/${TOPIC}/terminate`, {});
  },
};

async function countIs(count: number, seconds: number, druid: Context['druid'], say: Context['say']): Promise<void> {
  const client = await druid();
  await until({ what: `COUNT(*) is ${count}`, seconds }, async () => {
    const [row] = await client.sql<{ count: number }>(`SELECT COUNT(*) AS "count" FROM "${TOPIC}"`);
    say(`${row?.count}`);
    assert.ok((row?.count ?? 0) <= count, `${row?.count} rows are more than were produced`);
    return row?.count === count ? true : undefined;
  });
}

function kafka({ namespace, names }: Context, [tool = '', ...args]: readonly string[], input?: string) {
  const exec = ['-n', namespace, 'exec', '-i', `${names.component('stream')}-0`, '--', 'env', 'KAFKA_HEAP_OPTS=-Xmx128m'];
  const options = input === undefined ? {} : { input };
  return kubectl([...exec, `/opt/kafka/bin/${tool}`, '--bootstrap-server', 'localhost:9092', ...args], options);
}

function supervisor(servers: string) {
  return {
    type: 'kafka',
    spec: {
      dataSchema: {
        dataSource: TOPIC,
        timestampSpec: { column: 'time', format: 'iso' },
        dimensionsSpec: { dimensions: ['user', { type: 'long', name: 'value' }] },
        granularitySpec: { segmentGranularity: 'day', queryGranularity: 'none', rollup: false },
      },
      ioConfig: {
        topic: TOPIC,
        inputFormat: { type: 'json' },
        consumerProperties: { 'bootstrap.servers': servers },
        useEarliestOffset: true,
        taskCount: 1,
        taskDuration: 'PT1H',
        startDelay: 'PT1S',
        period: 'PT5S',
      },
      tuningConfig: { type: 'kafka' },
    },
  };
}

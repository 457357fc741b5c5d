import { level, sum } from '../../promql/series';
import { increaseShown, maxBy, quantile, rate, ratio, sumBy } from '../expressions';
import { streams } from '../rows/streams';
import { tasks } from '../rows/tasks';
import type { DashboardSpec, RowSpec } from '../spec';
import { here, theseDataSources } from '../variables';
import { rateUnitOf, unitOf } from '../units';

const dataSources = { ...here, ...theseDataSources };
const ratesOf = (name: Parameters<typeof sum>[0]) => sumBy(['dataSource'], rate(sum(name, dataSources)));

const rows: RowSpec = {
  title: 'Rows',
  panels: [
    {
      title: 'Rows that were read',
      description: 'By datasource. It follows the stream; none at all while there is lag is a supervisor that does not work.',
      unit: rateUnitOf('ingest/events/processed'),
      queries: [{ expr: ratesOf('ingest/events/processed'), legend: '{{dataSource}}' }],
    },
    {
      title: 'Rows that were not taken',
      description:
        'Rows that could not be read, in whole or in part, and rows that were not wanted: by a filter, or as they came too late.',
      unit: rateUnitOf('ingest/events/unparseable'),
      queries: [
        { expr: ratesOf('ingest/events/unparseable'), legend: '{{dataSource}}: not read' },
        { expr: ratesOf('ingest/events/processedWithError'), legend: '{{dataSource}}: in part' },
        {
          expr: sumBy(['dataSource', 'reason'], rate(sum('ingest/events/thrownAway', dataSources))),
          legend: '{{dataSource}}: {{reason}}',
        },
      ],
    },
    {
      title: 'Rows written of those read',
      description: 'What rollup leaves. 100 % is no rollup; a step is another kind of data.',
      unit: 'percentunit',
      queries: [{ expr: ratio(ratesOf('ingest/rows/output'), ratesOf('ingest/events/processed')), legend: '{{dataSource}}' }],
    },
    {
      title: 'Age of the newest row',
      description:
        'What the clock says less what the newest row says. It is small and steady; a rise is a producer or a task that is late.',
      unit: unitOf('ingest/events/messageGap'),
      queries: [{ expr: maxBy(['dataSource'], level('ingest/events/messageGap', dataSources)), legend: '{{dataSource}}' }],
    },
    {
      title: 'Bytes that were read',
      description: 'Before rollup and compression, by datasource.',
      unit: rateUnitOf('ingest/input/bytes'),
      queries: [{ expr: ratesOf('ingest/input/bytes'), legend: '{{dataSource}}' }],
    },
    {
      title: 'Idle time of readers',
      description: 'The part of the time for which a task had nothing to read. Near none is a task that cannot keep up. From Druid 38 on.',
      unit: unitOf('kafka/consumer/pollIdleRatio'),
      max: 1,
      queries: [{ expr: `min by (pod) (${level('kafka/consumer/pollIdleRatio', here)})`, legend: '{{pod}}' }],
    },
  ],
};

const segments: RowSpec = {
  title: 'Making segments',
  panels: [
    {
      title: 'Writing to disk, p95',
      description: 'How long a write of rows from memory takes. Far below a minute is normal.',
      unit: unitOf('ingest/persists/time'),
      queries: [{ expr: quantile(0.95, 'ingest/persists/time', dataSources, ['dataSource']), legend: '{{dataSource}}' }],
    },
    {
      title: 'Time without reading',
      description: 'Milliseconds of each second for which tasks read nothing, as the disk was too slow. None is normal.',
      unit: unitOf('ingest/persists/backPressure'),
      queries: [{ expr: ratesOf('ingest/persists/backPressure'), legend: '{{dataSource}}' }],
    },
    {
      title: 'Making one segment of many, p95',
      description: 'At the end of a task. It grows with the size of segments and the number of writes.',
      unit: unitOf('ingest/merge/time'),
      queries: [{ expr: quantile(0.95, 'ingest/merge/time', dataSources, ['dataSource']), legend: '{{dataSource}}' }],
    },
    {
      title: 'Until historicals have taken over, p95',
      description: 'Tasks wait for it before they end. Minutes are normal; more are full historicals, or a slow coordinator.',
      unit: unitOf('ingest/handoff/time'),
      queries: [{ expr: quantile(0.95, 'ingest/handoff/time', dataSources, ['dataSource']), legend: '{{dataSource}}' }],
    },
    {
      title: 'Failures',
      description: 'Writes and hand-overs that failed in the time that is shown. None is normal: each loses work.',
      unit: unitOf('ingest/persists/failed'),
      thresholds: [{ from: 1, color: 'red' }],
      queries: [
        { expr: sumBy(['dataSource'], increaseShown(sum('ingest/persists/failed', dataSources))), legend: '{{dataSource}}: write' },
        { expr: sumBy(['dataSource'], increaseShown(sum('ingest/handoff/failed', dataSources))), legend: '{{dataSource}}: hand-over' },
      ],
    },
    {
      title: 'New and deleted bytes',
      description: 'Segments that were published and segments that were deleted from deep storage.',
      unit: rateUnitOf('segment/added/bytes'),
      queries: [
        { expr: ratesOf('segment/added/bytes'), legend: '{{dataSource}}: new' },
        { expr: ratesOf('segment/nuked/bytes'), legend: '{{dataSource}}: deleted' },
      ],
    },
  ],
};

/** How data gets in. */
export const ingestion: DashboardSpec = {
  title: 'Druid / Ingestion',
  purpose: 'How data gets in: how far it is behind, what tasks read and refuse, how they end, and whether there is room for them.',
  choices: ['dataSource'],
  components: ['task', 'indexer', 'middle-manager', 'overlord'],
  rows: [streams, rows, tasks, segments],
};

import { observations, sum } from '../../promql/series';
import { quantile, rate, sumBy } from '../expressions';
import { caches } from '../rows/caches';
import { merging } from '../rows/merging';
import { nativeQueries } from '../rows/native-queries';
import { partsOfQueries } from '../rows/parts-of-queries';
import { threads } from '../rows/threads';
import type { DashboardSpec, RowSpec } from '../spec';
import { here } from '../variables';
import { rateUnitOf, unitOf } from '../units';

const sql: RowSpec = {
  title: 'SQL',
  columns: 4,
  panels: [
    {
      title: 'SQL queries by status',
      description: 'SQL queries by the status of their answer. 4xx are mistakes of those who ask; 5xx are ours.',
      unit: 'cps',
      stacked: true,
      queries: [{ expr: sumBy(['statusCode'], rate(observations('sqlQuery/time', here))), legend: '{{statusCode}}' }],
    },
    {
      title: 'Time of SQL queries, p95',
      description: 'To the last byte, by what computes them: the engine of tasks takes far longer than the native one.',
      unit: unitOf('sqlQuery/time'),
      queries: [{ expr: quantile(0.95, 'sqlQuery/time', here, ['engine']), legend: '{{engine}}' }],
    },
    {
      title: 'Time of planning, p95',
      description: 'Below 100 ms is normal. It grows with the number of datasources and columns, and with full heaps.',
      unit: unitOf('sqlQuery/planningTimeMs'),
      queries: [{ expr: quantile(0.95, 'sqlQuery/planningTimeMs', here, ['engine']), legend: '{{engine}}' }],
    },
    {
      title: 'Bytes of SQL answers',
      description: 'What brokers send to clients that ask in SQL.',
      unit: rateUnitOf('sqlQuery/bytes'),
      queries: [{ expr: sumBy(['engine'], rate(sum('sqlQuery/bytes', here))), legend: '{{engine}}' }],
    },
  ],
};

/** Why queries are slow, or fail. */
export const queries: DashboardSpec = {
  title: 'Druid / Queries',
  purpose: 'Why queries are slow or fail: from the client through brokers to the threads that scan segments.',
  choices: ['druid_service', 'dataSource'],
  components: ['router', 'broker', 'historical'],
  rows: [nativeQueries, sql, partsOfQueries, merging, caches, threads],
};

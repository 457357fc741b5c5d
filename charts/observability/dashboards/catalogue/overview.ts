import { BROKERS, level, sum } from '../../promql/series';
import { maxBy, rate, ratio, sumBy } from '../expressions';
import { errorLines, wrongByLevel } from '../logs';
import { percentiles } from '../percentiles';
import { now } from '../rows/now';
import type { DashboardSpec } from '../spec';
import { here } from '../variables';
import { rateUnitOf, unitOf } from '../units';

const brokers = { ...here, ...BROKERS };

/** Where to look first. */
export const overview: DashboardSpec = {
  title: 'Druid / Overview',
  purpose: 'Where to look first: whether Druid runs, answers, has its data and gets new data. Each other dashboard goes into one of it.',
  choices: [],
  rows: [
    now,
    {
      title: 'Processes and queries',
      panels: [
        {
          title: 'Processes',
          description: 'Processes that tell of themselves, by service. A line that falls and stays low is a process that is gone.',
          unit: 'short',
          queries: [{ expr: `count by (druid_service) (${level('service/heartbeat', here)})`, legend: '{{druid_service}}' }],
        },
        {
          title: 'Native queries',
          description: 'Queries that brokers finish, by how they end.',
          unit: rateUnitOf('query/count'),
          stacked: true,
          queries: [
            { expr: sumBy([], rate(sum('query/success/count', brokers))), legend: 'answered' },
            { expr: sumBy([], rate(sum('query/failed/count', brokers))), legend: 'failed' },
            { expr: sumBy([], rate(sum('query/interrupted/count', brokers))), legend: 'cancelled' },
            { expr: sumBy([], rate(sum('query/timeout/count', brokers))), legend: 'out of time' },
          ],
        },
        {
          title: 'Time of native queries',
          description: 'How long brokers need for an answer, to its last byte. The lines are near each other while nothing has to wait.',
          unit: unitOf('query/time'),
          queries: percentiles('query/time', brokers),
        },
      ],
    },
    {
      title: 'Data and tasks',
      panels: [
        {
          title: 'Use of the room for segments',
          description: 'The fullest historical of each tier. Above 85 % the coordinator soon finds no place for new segments.',
          unit: 'percentunit',
          max: 1,
          thresholds: [
            { from: 0.85, color: 'yellow' },
            { from: 0.95, color: 'red' },
          ],
          queries: [
            {
              expr: maxBy(
                ['tier'],
                ratio(sumBy(['pod', 'tier'], level('segment/used', here)), maxBy(['pod', 'tier'], level('segment/max', here))),
              ),
              legend: '{{tier}}',
            },
          ],
        },
        {
          title: 'Lag of Kafka by datasource',
          description: 'Records that were not read yet. A line that only rises is a supervisor that reads too slowly, or not at all.',
          unit: unitOf('ingest/kafka/lag'),
          queries: [{ expr: maxBy(['dataSource', 'stream'], level('ingest/kafka/lag', here)), legend: '{{dataSource}} of {{stream}}' }],
        },
        {
          title: 'Tasks',
          description: 'Tasks that run, and tasks that wait for a place to run. Only few should wait, and not for long.',
          unit: unitOf('task/running/count'),
          stacked: true,
          queries: [
            { expr: sumBy([], maxBy(['dataSource', 'taskType'], level('task/running/count', here))), legend: 'running' },
            { expr: sumBy([], maxBy(['dataSource', 'taskType'], level('task/pending/count', here))), legend: 'pending' },
          ],
        },
      ],
    },
    {
      title: 'Alerts and logs',
      columns: 2,
      panels: [
        {
          title: 'Alerts',
          description: 'Alerts of Druid in this cluster that fire or are about to, with links to what to do. None is normal.',
          unit: 'short',
          as: 'alerts',
          queries: [],
        },
        {
          title: 'Warnings and errors',
          description: 'Lines of logs that tell of something wrong, by level. Some warnings are normal; a step is not.',
          unit: 'short',
          stacked: true,
          queries: [{ expr: wrongByLevel, legend: '{{level}}', of: 'loki' }],
        },
        {
          title: 'Errors',
          description: 'The lines themselves, the newest first.',
          unit: 'short',
          as: 'logs',
          queries: [{ expr: errorLines, legend: '', of: 'loki' }],
        },
      ],
    },
  ],
};

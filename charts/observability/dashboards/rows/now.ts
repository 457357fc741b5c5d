import { from } from '../../promql/outside';
import { BROKERS, level, sum } from '../../promql/series';
import { increaseShown, maxBy, quantile, rate, ratio, sumBy } from '../expressions';
import type { RowSpec } from '../spec';
import { here, inCluster } from '../variables';
import { unitOf } from '../units';

const brokers = { ...here, ...BROKERS };
const failures = ratio(sumBy([], rate(sum('query/failed/count', brokers))), sumBy([], rate(sum('query/count', brokers))));
const unavailable = maxBy(['dataSource'], level('segment/unavailable/count', here));
const missing = maxBy(['dataSource', 'tier'], level('segment/underReplicated/count', here));
const lag = maxBy(['dataSource', 'stream'], level('ingest/kafka/lag', here));
const fullness = ratio(sumBy(['pod'], level('segment/used', here)), maxBy(['pod'], level('segment/max', here)));

/** Whether all is well, in one number each. */
export const now: RowSpec = {
  title: 'Now',
  columns: 5,
  panels: [
    {
      title: 'Firing alerts',
      description: 'Alerts of Druid that fire in this cluster. None is normal; the list below tells which.',
      unit: 'short',
      as: 'stat',
      thresholds: [{ from: 1, color: 'red' }],
      queries: [
        {
          expr: `count(${from('ALERTS', { ...inCluster, alertname: /Druid.*/, alertstate: 'firing' })}) or vector(0)`,
          legend: 'firing',
        },
      ],
    },
    {
      title: 'Failing queries',
      description: 'Native queries that fail, of all that brokers answer. Below 1 % is normal: users send wrong queries, too.',
      unit: 'percentunit',
      as: 'stat',
      thresholds: [
        { from: 0.01, color: 'yellow' },
        { from: 0.05, color: 'red' },
      ],
      queries: [{ expr: failures, legend: 'failed' }],
    },
    {
      title: 'Time of queries, p95',
      description: 'What 95 of 100 native queries need at the most. Normal is what it was yesterday.',
      unit: unitOf('query/time'),
      as: 'stat',
      thresholds: [
        { from: 5, color: 'yellow' },
        { from: 10, color: 'red' },
      ],
      queries: [{ expr: quantile(0.95, 'query/time', brokers), legend: 'p95' }],
    },
    {
      title: 'Unavailable segments',
      description: 'Segments that should be loaded and of which no historical has a copy: queries leave them out. None is normal.',
      unit: unitOf('segment/unavailable/count'),
      as: 'stat',
      thresholds: [{ from: 1, color: 'red' }],
      queries: [{ expr: sumBy([], unavailable), legend: 'unavailable' }],
    },
    {
      title: 'Missing copies',
      description: 'Copies of segments that rules ask for and that are not there. Some are normal after a restart, and go away.',
      unit: unitOf('segment/underReplicated/count'),
      as: 'stat',
      thresholds: [{ from: 1, color: 'yellow' }],
      queries: [{ expr: sumBy([], missing), legend: 'missing' }],
    },
    {
      title: 'Fullest historical',
      description: 'The part of the room for segments that is used where it is used most. Above 85 % it is time for more historicals.',
      unit: 'percentunit',
      as: 'stat',
      max: 1,
      thresholds: [
        { from: 0.85, color: 'yellow' },
        { from: 0.95, color: 'red' },
      ],
      queries: [{ expr: maxBy([], fullness), legend: 'used' }],
    },
    {
      title: 'Lag of Kafka',
      description: 'Records that were not read yet, of the datasource that has most. It goes up and down; only going up is not normal.',
      unit: unitOf('ingest/kafka/lag'),
      as: 'stat',
      thresholds: [
        { from: 100_000, color: 'yellow' },
        { from: 1_000_000, color: 'red' },
      ],
      queries: [{ expr: maxBy([], lag), legend: 'records' }],
    },
    {
      title: 'Running tasks',
      description: 'Tasks that run now: those of supervisors always do.',
      unit: unitOf('task/running/count'),
      as: 'stat',
      queries: [{ expr: sumBy([], maxBy(['dataSource', 'taskType'], level('task/running/count', here))), legend: 'running' }],
    },
    {
      title: 'Failed tasks',
      description: 'Tasks that failed in the time that is shown. Few are normal, as supervisors start them anew.',
      unit: unitOf('task/failed/count'),
      as: 'stat',
      thresholds: [
        { from: 1, color: 'yellow' },
        { from: 5, color: 'red' },
      ],
      queries: [{ expr: sumBy([], increaseShown(sum('task/failed/count', here))), legend: 'failed' }],
    },
    {
      title: 'Restarts',
      description: 'Restarts of containers of the namespace in the time that is shown. None is normal.',
      unit: 'short',
      as: 'stat',
      thresholds: [
        { from: 1, color: 'yellow' },
        { from: 5, color: 'red' },
      ],
      queries: [{ expr: sumBy([], increaseShown(from('kube_pod_container_status_restarts_total', here))), legend: 'restarts' }],
    },
  ],
};

import { BROKERS, observations, sum } from '../../promql/series';
import { distribution, quantile, rate, ratio, sumBy, top } from '../expressions';
import { percentiles } from '../percentiles';
import type { RowSpec } from '../spec';
import { here, theseDataSources, theseServices } from '../variables';
import { rateUnitOf, unitOf } from '../units';

const brokers = { ...here, ...BROKERS };
const asked = { ...brokers, ...theseDataSources };
const serving = { ...here, ...theseServices };

/** Native queries from the client's side. */
export const nativeQueries: RowSpec = {
  title: 'Native queries, as brokers see them',
  panels: [
    {
      title: 'Queries by end',
      description: 'Queries that brokers finish, by how they end. Those that fail, are cancelled or run out of time are few.',
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
      title: 'Failing queries',
      description: 'The part of queries that have no answer, by broker. One broker that differs from the others is ill itself.',
      unit: 'percentunit',
      max: 1,
      thresholds: [
        { from: 0.01, color: 'yellow' },
        { from: 0.05, color: 'red' },
      ],
      queries: [
        {
          expr: ratio(sumBy(['pod'], rate(sum('query/failed/count', brokers))), sumBy(['pod'], rate(sum('query/count', brokers)))),
          legend: '{{pod}}',
        },
      ],
    },
    {
      title: 'Time of queries',
      description: 'How long an answer takes, to its last byte.',
      unit: unitOf('query/time'),
      queries: percentiles('query/time', asked),
    },
    {
      title: 'How times are distributed',
      description: 'Queries by how long they take. Two bands are two kinds of queries: quick ones, and reports.',
      unit: unitOf('query/time'),
      as: 'heatmap',
      queries: [{ expr: distribution('query/time', asked), legend: '{{le}}' }],
    },
    {
      title: 'Slowest datasources, p95',
      description: 'The ten datasources whose queries take longest.',
      unit: unitOf('query/time'),
      queries: [{ expr: top(10, quantile(0.95, 'query/time', asked, ['dataSource'])), legend: '{{dataSource}}' }],
    },
    {
      title: 'Time by type, p95',
      description: 'Scans and group-bys take longer than time series and top-ns.',
      unit: unitOf('query/time'),
      queries: [{ expr: quantile(0.95, 'query/time', asked, ['type']), legend: '{{type}}' }],
    },
    {
      title: 'Queries by datasource',
      description: 'Who is asked most. Several datasources that are asked at once count as one.',
      unit: 'cps',
      stacked: true,
      queries: [{ expr: top(10, sumBy(['dataSource'], rate(observations('query/time', asked)))), legend: '{{dataSource}}' }],
    },
    {
      title: 'Bytes of answers',
      description: 'What brokers send to clients. Large answers keep their HTTP threads busy for long.',
      unit: rateUnitOf('query/bytes'),
      queries: [{ expr: top(10, sumBy(['dataSource'], rate(sum('query/bytes', asked)))), legend: '{{dataSource}}' }],
    },
    {
      title: 'Processors that queries take',
      description: 'By datasource, of brokers and of who computes. What grows without more queries has become more expensive.',
      unit: 'short',
      queries: [
        {
          expr: top(10, `${sumBy(['dataSource'], rate(sum('query/cpu/time', { ...serving, ...theseDataSources })))} / 1e6`),
          legend: '{{dataSource}}',
        },
      ],
    },
  ],
};

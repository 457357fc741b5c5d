import { BROKERS, level, sum } from '../../promql/series';
import { average, quantile, rate, sumBy } from '../expressions';
import { percentiles } from '../percentiles';
import type { RowSpec } from '../spec';
import { here, theseServices } from '../variables';
import { rateUnitOf, unitOf } from '../units';

const brokers = { ...here, ...BROKERS };
const serving = { ...here, ...theseServices };

/** What brokers ask of servers, and what these do for it. */
export const partsOfQueries: RowSpec = {
  title: 'Parts of queries',
  panels: [
    {
      title: 'Servers: to the first byte',
      description: 'How long brokers wait for the first byte of a server. Much of it is waiting for a thread there.',
      unit: unitOf('query/node/ttfb'),
      queries: percentiles('query/node/ttfb', brokers),
    },
    {
      title: 'Servers: to the last byte',
      description: 'How long servers take for their part. Far more than to the first byte is a slow network, or large parts.',
      unit: unitOf('query/node/time'),
      queries: percentiles('query/node/time', brokers),
    },
    {
      title: 'Bytes from servers',
      description: 'What brokers have to merge, by broker.',
      unit: rateUnitOf('query/node/bytes'),
      queries: [{ expr: sumBy(['pod'], rate(sum('query/node/bytes', brokers))), legend: '{{pod}}' }],
    },
    {
      title: 'Waiting for a thread, p95',
      description: 'How long segments wait until they are scanned. More than the scan itself is too few processors.',
      unit: unitOf('query/wait/time'),
      queries: [{ expr: quantile(0.95, 'query/wait/time', serving, ['druid_service']), legend: '{{druid_service}}' }],
    },
    {
      title: 'Scanning a segment, p95',
      description: 'Below half a second is normal. Longer ones are large segments, or segments that are not in memory.',
      unit: unitOf('query/segment/time'),
      queries: [
        { expr: quantile(0.95, 'query/segment/time', serving, ['druid_service']), legend: '{{druid_service}}' },
        { expr: quantile(0.95, 'query/segmentAndCache/time', serving, ['druid_service']), legend: '{{druid_service}}, with cache' },
      ],
    },
    {
      title: 'Segments that wait and are scanned',
      description: 'As many are scanned as there are threads; what waits for long is a backlog.',
      unit: unitOf('segment/scan/pending'),
      queries: [
        { expr: sumBy(['druid_service'], level('segment/scan/pending', serving)), legend: '{{druid_service}}: wait' },
        { expr: sumBy(['druid_service'], level('segment/scan/active', serving)), legend: '{{druid_service}}: are scanned' },
      ],
    },
    {
      title: 'Time of a segment on average',
      description: 'By pod. One that differs from the others has a slow disk, or neighbours.',
      unit: unitOf('query/segment/time'),
      queries: [{ expr: average('query/segment/time', serving, ['pod']), legend: '{{pod}}' }],
    },
  ],
};

import { BROKERS, level, sum } from '../../promql/series';
import { maxBy, rate, ratio, sumBy } from '../expressions';
import type { RowSpec } from '../spec';
import { here, theseServices } from '../variables';
import { rateUnitOf, unitOf } from '../units';

const brokers = { ...here, ...BROKERS };
const serving = { ...here, ...theseServices };

/** What group-bys and subqueries take of memory and disks. */
export const merging: RowSpec = {
  title: 'Merging',
  panels: [
    {
      title: 'Merge buffers in use',
      description: 'By pod. Group-bys take one or two each; when all are in use, others wait.',
      unit: unitOf('mergeBuffer/used'),
      queries: [{ expr: maxBy(['pod'], level('mergeBuffer/used', serving)), legend: '{{pod}}' }],
    },
    {
      title: 'Queries that wait for merge buffers',
      description: 'None is normal. More need more merge buffers, or fewer group-bys at once.',
      unit: unitOf('mergeBuffer/pendingRequests'),
      thresholds: [{ from: 1, color: 'yellow' }],
      queries: [{ expr: maxBy(['pod'], level('mergeBuffer/pendingRequests', serving)), legend: '{{pod}}' }],
    },
    {
      title: 'Wait for a merge buffer',
      description: 'How long a query waited for its merge buffers, on average.',
      unit: unitOf('mergeBuffer/acquisitionTimeNs'),
      queries: [
        {
          expr: ratio(
            sumBy(['druid_service'], rate(sum('mergeBuffer/acquisitionTimeNs', serving))),
            sumBy(['druid_service'], rate(sum('mergeBuffer/queries', serving))),
          ),
          legend: '{{druid_service}}',
        },
      ],
    },
    {
      title: 'Bytes spilled to disk',
      description: 'Group-bys that do not fit into memory go on on disk, slowly. None is best.',
      unit: rateUnitOf('groupBy/spilledBytes'),
      queries: [{ expr: sumBy(['druid_service'], rate(sum('groupBy/spilledBytes', serving))), legend: '{{druid_service}}' }],
    },
    {
      title: 'Largest dictionary',
      description: 'Most that the keys of one group-by took of the heap. Near its limit, group-bys spill or fail.',
      unit: unitOf('groupBy/maxMergeDictionarySize'),
      queries: [{ expr: maxBy(['pod'], level('groupBy/maxMergeDictionarySize', serving)), legend: '{{pod}}' }],
    },
    {
      title: 'Subqueries',
      description: 'Subqueries whose results brokers hold, and queries that were refused as these were too large.',
      unit: rateUnitOf('subquery/rowLimit/count'),
      queries: [
        { expr: sumBy([], rate(sum('subquery/rowLimit/count', brokers))), legend: 'held as rows' },
        { expr: sumBy([], rate(sum('subquery/byteLimit/count', brokers))), legend: 'held as frames' },
        { expr: sumBy([], rate(sum('subquery/fallback/count', brokers))), legend: 'frames did not do' },
        { expr: sumBy([], rate(sum('query/rowLimit/exceeded/count', brokers))), legend: 'too many rows' },
        { expr: sumBy([], rate(sum('query/byteLimit/exceeded/count', brokers))), legend: 'too many bytes' },
      ],
    },
  ],
};

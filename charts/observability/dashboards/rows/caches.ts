import { level, sum } from '../../promql/series';
import { maxBy, rate, ratio, sumBy } from '../expressions';
import type { RowSpec } from '../spec';
import { here, theseServices } from '../variables';
import { rateUnitOf, unitOf } from '../units';

const serving = { ...here, ...theseServices };
const hits = sumBy(['druid_service'], rate(sum('query/cache/delta/hits', serving)));
const misses = sumBy(['druid_service'], rate(sum('query/cache/delta/misses', serving)));

/** What is remembered of answers. */
export const caches: RowSpec = {
  title: 'Caches',
  columns: 4,
  panels: [
    {
      title: 'Hits',
      description: 'The part of results that a cache has. High where the same is asked again and again; it is low after a restart.',
      unit: 'percentunit',
      max: 1,
      queries: [{ expr: ratio(hits, `(${hits} + ${misses})`), legend: '{{druid_service}}' }],
    },
    {
      title: 'Size',
      description: 'It grows to the size that is configured, and stays there.',
      unit: unitOf('query/cache/total/sizeBytes'),
      queries: [{ expr: maxBy(['pod'], level('query/cache/total/sizeBytes', serving)), legend: '{{pod}}' }],
    },
    {
      title: 'Evictions',
      description: 'Entries that made room for others. Many, with few hits, mean that the cache is too small.',
      unit: rateUnitOf('query/cache/delta/evictions'),
      queries: [{ expr: sumBy(['druid_service'], rate(sum('query/cache/delta/evictions', serving))), legend: '{{druid_service}}' }],
    },
    {
      title: 'Failures',
      description: 'Of a cache elsewhere, such as Memcached. None is normal, and there are none without such a cache.',
      unit: rateUnitOf('query/cache/delta/errors'),
      queries: [
        { expr: sumBy(['druid_service'], rate(sum('query/cache/delta/errors', serving))), legend: '{{druid_service}}: failed' },
        { expr: sumBy(['druid_service'], rate(sum('query/cache/delta/timeouts', serving))), legend: '{{druid_service}}: out of time' },
      ],
    },
  ],
};

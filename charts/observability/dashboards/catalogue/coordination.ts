import { buckets, level, observations, sum } from '../../promql/series';
import { increase, maxBy, quantile, rate, ratio, sumBy, top } from '../expressions';
import { compaction } from '../rows/compaction';
import type { DashboardSpec, RowSpec } from '../spec';
import { here, theseDataSources, theseTiers } from '../variables';
import { rateUnitOf, unitOf } from '../units';

const dataSources = { ...here, ...theseDataSources };

const leading: RowSpec = {
  title: 'Coordinators',
  panels: [
    {
      title: 'Who leads',
      description: 'One coordinator and one overlord. Lines that change often are leaders that lose their place: look for their pauses.',
      unit: 'short',
      queries: [
        {
          expr: maxBy(['druid_service', 'pod'], level('service/heartbeat', { ...here, leader: '1' })),
          legend: '{{druid_service}}: {{pod}}',
        },
      ],
    },
    {
      title: 'Time of all duties, p95',
      description:
        'How long the leader needs for one round of each group. A minute is the usual time between rounds: it should stay below.',
      unit: unitOf('coordinator/global/time'),
      thresholds: [
        { from: 60, color: 'yellow' },
        { from: 120, color: 'red' },
      ],
      queries: [{ expr: quantile(0.95, 'coordinator/global/time', here, ['dutyGroup']), legend: '{{dutyGroup}}' }],
    },
    {
      title: 'Slowest duties, p95',
      description: 'Which step takes the time, of the ten slowest.',
      unit: unitOf('coordinator/time'),
      queries: [{ expr: top(10, quantile(0.95, 'coordinator/time', here, ['duty'])), legend: '{{duty}}' }],
    },
    {
      title: 'Rounds',
      description: 'Rounds of duties from one point to the next. None at all is a cluster that nobody coordinates.',
      unit: 'short',
      queries: [{ expr: sumBy(['dutyGroup'], increase(observations('coordinator/global/time', here))), legend: '{{dutyGroup}}' }],
    },
    {
      title: 'Reading the metadata of segments, p95',
      description: 'How long it takes to read what changed. It grows with the number of segments, and with a slow database.',
      unit: unitOf('segment/metadataCache/sync/time'),
      queries: [{ expr: quantile(0.95, 'segment/metadataCache/sync/time', here, ['druid_service']), legend: '{{druid_service}}' }],
    },
    {
      title: 'Servers whose segments are not known',
      description:
        'The part of looks at servers that found one not in step. A little is normal while servers start; queries miss its data.',
      unit: unitOf('serverview/sync/healthy'),
      max: 1,
      queries: [
        {
          expr: ratio(
            // What is not healthy is in the first bucket.
            sumBy(['druid_service', 'tier'], rate(buckets('serverview/sync/healthy', { ...here, le: '0.0' }))),
            sumBy(['druid_service', 'tier'], rate(observations('serverview/sync/healthy', here))),
          ),
          legend: '{{druid_service}}: {{tier}}',
        },
      ],
    },
  ],
};

const availability: RowSpec = {
  title: 'Availability',
  columns: 4,
  panels: [
    {
      title: 'Unavailable segments',
      description: 'Segments without a loaded copy: queries leave them out. None is normal, but for a minute after new data has come.',
      unit: unitOf('segment/unavailable/count'),
      thresholds: [{ from: 1, color: 'red' }],
      queries: [{ expr: maxBy(['dataSource'], level('segment/unavailable/count', dataSources)), legend: '{{dataSource}}' }],
    },
    {
      title: 'Missing copies',
      description: 'Copies that rules ask for and that are not there. After a restart they fall to none.',
      unit: unitOf('segment/underReplicated/count'),
      queries: [
        {
          expr: maxBy(['dataSource', 'tier'], level('segment/underReplicated/count', { ...dataSources, ...theseTiers })),
          legend: '{{dataSource}} in {{tier}}',
        },
      ],
    },
    {
      title: 'Only in deep storage',
      description: 'Segments that no rule loads: only the engine of tasks can ask them.',
      unit: unitOf('segment/availableDeepStorageOnly/count'),
      queries: [{ expr: maxBy(['dataSource'], level('segment/availableDeepStorageOnly/count', dataSources)), legend: '{{dataSource}}' }],
    },
  ],
};

const cleaning: RowSpec = {
  title: 'What rules delete',
  panels: [
    {
      title: 'Segments that rules drop',
      description: 'Segments that are too old for every rule of their datasource. Many at once are a rule that was changed.',
      unit: rateUnitOf('segment/deleted/count'),
      queries: [{ expr: sumBy(['dataSource'], rate(sum('segment/deleted/count', dataSources))), legend: '{{dataSource}}' }],
    },
    {
      title: 'Deletions from deep storage',
      description: 'Tasks that delete what is not used. None while automatic deletion is off.',
      unit: unitOf('kill/task/count'),
      queries: [{ expr: sumBy([], increase(sum('kill/task/count', here))), legend: 'tasks' }],
    },
    {
      title: 'Segments that were never finished',
      description: 'Entries of the database for segments that no task finished, deleted. Some are normal.',
      unit: rateUnitOf('kill/pendingSegments/count'),
      queries: [{ expr: sumBy(['dataSource'], rate(sum('kill/pendingSegments/count', dataSources))), legend: '{{dataSource}}' }],
    },
  ],
};

/** What coordinators do. */
export const coordination: DashboardSpec = {
  title: 'Druid / Coordination',
  purpose:
    'What coordinators do: whether somebody leads, how long the rounds take, which segments are missing, and what waits for compaction.',
  choices: ['tier', 'dataSource'],
  components: ['coordinator', 'overlord'],
  rows: [leading, availability, compaction, cleaning],
};

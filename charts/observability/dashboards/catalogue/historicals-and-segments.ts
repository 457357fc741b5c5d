import { from } from '../../promql/outside';
import { level, sum } from '../../promql/series';
import { each, maxBy, rate, ratio, sumBy, top } from '../expressions';
import type { DashboardSpec, RowSpec } from '../spec';
import { here, theseDataSources, theseTiers } from '../variables';
import { rateUnitOf, unitOf } from '../units';

const tiers = { ...here, ...theseTiers };
const dataSources = { ...here, ...theseDataSources };
const held = sumBy(['pod'], level('segment/used', tiers));

const room: RowSpec = {
  title: 'Room',
  panels: [
    {
      title: 'Use of the room for segments',
      description: 'By historical. They are filled evenly; above 85 % it is time for more of them.',
      unit: 'percentunit',
      max: 1,
      thresholds: [
        { from: 0.85, color: 'yellow' },
        { from: 0.95, color: 'red' },
      ],
      queries: [{ expr: ratio(held, maxBy(['pod'], level('segment/max', tiers))), legend: '{{pod}}' }],
    },
    {
      title: 'What a tier has to hold, and can',
      description: 'What rules ask of a tier and what its historicals have room for. The first has to stay below the second.',
      unit: unitOf('tier/required/capacity'),
      queries: [
        { expr: maxBy(['tier'], level('tier/required/capacity', tiers)), legend: '{{tier}}: required' },
        { expr: maxBy(['tier'], level('tier/total/capacity', tiers)), legend: '{{tier}}: room' },
      ],
    },
    {
      title: 'Historicals and copies',
      description: 'Historicals of each tier, and most copies that a rule asks for there. More copies than historicals cannot be.',
      unit: unitOf('tier/historical/count'),
      queries: [
        { expr: maxBy(['tier'], level('tier/historical/count', tiers)), legend: '{{tier}}: historicals' },
        { expr: maxBy(['tier'], level('tier/replication/factor', tiers)), legend: '{{tier}}: copies' },
      ],
    },
    {
      title: 'Segments in memory',
      description:
        'The part of a historical’s segments that the page cache can hold. The less it is, the more queries read disks; cold tiers have little.',
      unit: 'percentunit',
      queries: [{ expr: ratio(sumBy(['pod'], from('container_memory_cache', here)), held), legend: '{{pod}}' }],
    },
    {
      title: 'Reads of disks',
      description: 'What historicals read. Much of it while queries are slow tells that segments are not in memory.',
      unit: 'binBps',
      queries: [
        {
          expr: `${sumBy(['pod'], rate(from('container_fs_reads_bytes_total', here)))} and on (pod) ${each(['pod'], level('segment/max', tiers))}`,
          legend: '{{pod}}',
        },
      ],
    },
    {
      title: 'Will be deleted',
      description: 'Bytes of segments that nobody needs any more and that are deleted soon.',
      unit: unitOf('segment/pendingDelete'),
      queries: [{ expr: sumBy(['pod'], level('segment/pendingDelete', dataSources)), legend: '{{pod}}' }],
    },
  ],
};

const contents: RowSpec = {
  title: 'Datasources',
  columns: 4,
  panels: [
    {
      title: 'Size',
      description: 'Bytes of segments that are to be loaded, without copies: the ten largest datasources.',
      unit: unitOf('segment/size'),
      stacked: true,
      queries: [{ expr: top(10, maxBy(['dataSource'], level('segment/size', dataSources))), legend: '{{dataSource}}' }],
    },
    {
      title: 'Segments',
      description: 'Segments of each datasource on historicals, with copies. They grow with the data, and fall with compaction.',
      unit: unitOf('segment/count'),
      queries: [
        {
          expr: top(10, sumBy(['dataSource'], level('segment/count', { ...dataSources, druid_service: 'druid/historical' }))),
          legend: '{{dataSource}}',
        },
      ],
    },
    {
      title: 'Size of a segment',
      description: 'On average. 300 to 700 MiB are normal for old data; far smaller ones want compaction.',
      unit: unitOf('segment/used'),
      queries: [
        {
          expr: ratio(
            sumBy(['dataSource'], level('segment/used', dataSources)),
            sumBy(['dataSource'], level('segment/count', { ...dataSources, druid_service: 'druid/historical' })),
          ),
          legend: '{{dataSource}}',
        },
      ],
    },
    {
      title: 'Bytes by tier',
      description: 'Bytes of segments that historicals hold, with copies.',
      unit: unitOf('segment/used'),
      stacked: true,
      queries: [{ expr: sumBy(['tier'], level('segment/used', { ...tiers, ...theseDataSources })), legend: '{{tier}}' }],
    },
  ],
};

const loading: RowSpec = {
  title: 'Loading',
  panels: [
    {
      title: 'Bytes to load',
      description: 'What each historical has still to load. It falls to zero after a restart; what stays is stuck.',
      unit: unitOf('segment/loadQueue/size'),
      queries: [{ expr: maxBy(['server'], level('segment/loadQueue/size', here)), legend: '{{server}}' }],
    },
    {
      title: 'Segments to load and to drop',
      description: 'By historical. The coordinator gives each only so many at once.',
      unit: unitOf('segment/loadQueue/count'),
      queries: [
        { expr: maxBy(['server'], level('segment/loadQueue/count', here)), legend: '{{server}}: load' },
        { expr: maxBy(['server'], level('segment/dropQueue/count', here)), legend: '{{server}}: drop' },
      ],
    },
    {
      title: 'Results of loading',
      description: 'Segments that historicals were told to load, and how that ended. Failures are full or broken disks, or S3.',
      unit: rateUnitOf('segment/loadQueue/success'),
      queries: [
        { expr: sumBy([], rate(sum('segment/loadQueue/assigned', here))), legend: 'assigned' },
        { expr: sumBy([], rate(sum('segment/loadQueue/success', here))), legend: 'loaded' },
        { expr: sumBy([], rate(sum('segment/loadQueue/failed', here))), legend: 'failed' },
        { expr: sumBy([], rate(sum('segment/loadQueue/cancelled', here))), legend: 'cancelled' },
      ],
    },
    {
      title: 'Speed of loading',
      description: 'How fast each historical loads. One that differs from the others has a slow disk or network.',
      unit: 'KBs',
      // A kilobit is the eighth part of a kilobyte.
      queries: [{ expr: `${maxBy(['server'], level('segment/loading/rateKbps', here))} / 8`, legend: '{{server}}' }],
    },
    {
      title: 'Copies that move',
      description: 'Copies that were assigned, moved for balance, and dropped as too many. Moves are always some.',
      unit: rateUnitOf('segment/moved/count'),
      queries: [
        { expr: sumBy(['tier'], rate(sum('segment/assigned/count', tiers))), legend: '{{tier}}: assigned' },
        { expr: sumBy(['tier'], rate(sum('segment/moved/count', tiers))), legend: '{{tier}}: moved' },
        { expr: sumBy(['tier'], rate(sum('segment/dropped/count', tiers))), legend: '{{tier}}: dropped' },
      ],
    },
    {
      title: 'Copies without a place',
      description: 'Copies that no historical could take, and that could not be moved. The first have to be none: the tier is full.',
      unit: rateUnitOf('segment/assignSkipped/count'),
      queries: [
        { expr: sumBy(['tier'], rate(sum('segment/assignSkipped/count', tiers))), legend: '{{tier}}: not assigned' },
        { expr: sumBy(['tier'], rate(sum('segment/moveSkipped/count', tiers))), legend: '{{tier}}: not moved' },
      ],
    },
  ],
};

/** Where segments are, and whether there is room for them. */
export const historicalsAndSegments: DashboardSpec = {
  title: 'Druid / Historicals and segments',
  purpose: 'Where segments are, whether there is room for them on disks and in memory, and how they get there.',
  choices: ['tier', 'dataSource'],
  components: ['historical'],
  rows: [room, contents, loading],
};

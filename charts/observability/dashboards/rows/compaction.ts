import { level, sum } from '../../promql/series';
import { increase, lastTold, maxBy, top } from '../expressions';
import type { RowSpec } from '../spec';
import { here, theseDataSources } from '../variables';
import { unitOf } from '../units';

const dataSources = { ...here, ...theseDataSources };

/** Compaction, and what may be deleted. Coordinators tell of both only every half an hour, when it is their turn. */
export const compaction: RowSpec = {
  title: 'Compaction',
  panels: [
    {
      title: 'Waits for compaction',
      description: 'Bytes of small or old segments that will be put together. It goes up and down; only up is too few places for it.',
      unit: unitOf('segment/waitCompact/bytes'),
      queries: [
        { expr: top(10, maxBy(['dataSource'], lastTold(level('segment/waitCompact/bytes', dataSources)))), legend: '{{dataSource}}' },
      ],
    },
    {
      title: 'Segments that wait for compaction',
      description: 'The same in segments.',
      unit: unitOf('segment/waitCompact/count'),
      queries: [
        { expr: top(10, maxBy(['dataSource'], lastTold(level('segment/waitCompact/count', dataSources)))), legend: '{{dataSource}}' },
      ],
    },
    {
      title: 'Compacted and left out',
      description: 'Bytes that are as they should be, and bytes that rules of compaction leave out.',
      unit: unitOf('segment/compacted/bytes'),
      queries: [
        { expr: maxBy(['dataSource'], lastTold(level('segment/compacted/bytes', dataSources))), legend: '{{dataSource}}: compacted' },
        { expr: maxBy(['dataSource'], lastTold(level('segment/skipCompact/bytes', dataSources))), legend: '{{dataSource}}: left out' },
      ],
    },
    {
      title: 'Places for compaction',
      description: 'Compactions that may run at once, and that may still be started. None left for long, while much waits, is too few.',
      unit: unitOf('compactTask/maxSlot/count'),
      queries: [
        { expr: maxBy([], lastTold(level('compactTask/maxSlot/count', here))), legend: 'places' },
        { expr: maxBy([], lastTold(level('compactTask/availableSlot/count', here))), legend: 'free' },
      ],
    },
    {
      title: 'Compactions that start',
      description: 'From one point to the next.',
      unit: unitOf('compact/task/count'),
      queries: [{ expr: `sum(${increase(sum('compact/task/count', here))})`, legend: 'tasks' }],
    },
    {
      title: 'Segments that may be deleted',
      description: 'Segments that are not used any more and old enough to be deleted from deep storage, if that is switched on.',
      unit: unitOf('kill/eligibleUnusedSegments/count'),
      queries: [
        {
          expr: top(10, maxBy(['dataSource'], lastTold(level('kill/eligibleUnusedSegments/count', dataSources)))),
          legend: '{{dataSource}}',
        },
      ],
    },
  ],
};

import { level } from '../../promql/series';
import { maxBy, ratio } from '../expressions';
import type { RowSpec } from '../spec';
import { here, theseServices } from '../variables';
import { unitOf } from '../units';

const serving = { ...here, ...theseServices };

/** The HTTP threads of processes. */
export const threads: RowSpec = {
  title: 'HTTP threads',
  panels: [
    {
      title: 'Busy threads',
      description: 'The part of HTTP threads that work. Near 100 % requests wait, health checks among them.',
      unit: 'percentunit',
      max: 1,
      thresholds: [
        { from: 0.8, color: 'yellow' },
        { from: 0.95, color: 'red' },
      ],
      queries: [
        {
          expr: ratio(maxBy(['pod'], level('jetty/threadPool/busy', serving)), maxBy(['pod'], level('jetty/threadPool/max', serving))),
          legend: '{{pod}}',
        },
      ],
    },
    {
      title: 'Requests that wait',
      description: 'Requests that wait for an HTTP thread. None is normal.',
      unit: unitOf('jetty/threadPool/queueSize'),
      thresholds: [{ from: 1, color: 'yellow' }],
      queries: [{ expr: maxBy(['pod'], level('jetty/threadPool/queueSize', serving)), legend: '{{pod}}' }],
    },
    {
      title: 'Open connections',
      description: 'By pod. They are spread evenly where what balances them works.',
      unit: unitOf('jetty/numOpenConnections'),
      queries: [{ expr: maxBy(['pod'], level('jetty/numOpenConnections', serving)), legend: '{{pod}}' }],
    },
  ],
};

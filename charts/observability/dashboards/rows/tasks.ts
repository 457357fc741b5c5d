import { level, sum } from '../../promql/series';
import { increaseShown, maxBy, quantile, sumBy } from '../expressions';
import type { RowSpec } from '../spec';
import { here, theseDataSources } from '../variables';
import { unitOf } from '../units';

const dataSources = { ...here, ...theseDataSources };

/** Tasks, as the overlord sees them. */
export const tasks: RowSpec = {
  title: 'Tasks',
  panels: [
    {
      title: 'Tasks that succeeded and failed',
      description: 'In the time that is shown, by datasource and type. Single failures are normal, as supervisors start them anew.',
      unit: unitOf('task/failed/count'),
      queries: [
        {
          expr: sumBy(['dataSource', 'taskType'], increaseShown(sum('task/success/count', dataSources))),
          legend: '{{dataSource}} {{taskType}}: succeeded',
        },
        {
          expr: sumBy(['dataSource', 'taskType'], increaseShown(sum('task/failed/count', dataSources))),
          legend: '{{dataSource}} {{taskType}}: failed',
        },
      ],
    },
    {
      title: 'Tasks that run and wait',
      description: 'Waiting for a place to run is too little room; waiting for others is a lock on the same data.',
      unit: unitOf('task/running/count'),
      stacked: true,
      queries: [
        { expr: sumBy([], maxBy(['dataSource', 'taskType'], level('task/running/count', dataSources))), legend: 'run' },
        { expr: sumBy([], maxBy(['dataSource', 'taskType'], level('task/pending/count', dataSources))), legend: 'wait for a place' },
        { expr: sumBy([], maxBy(['dataSource', 'taskType'], level('task/waiting/count', dataSources))), legend: 'wait for others' },
      ],
    },
    {
      title: 'Places for tasks',
      description: 'Tasks that may run at once, and those that take a place. All taken for long is too few.',
      unit: unitOf('taskSlot/total/count'),
      queries: [
        { expr: maxBy(['category'], level('taskSlot/total/count', here)), legend: '{{category}}: places' },
        { expr: maxBy(['category'], level('taskSlot/used/count', here)), legend: '{{category}}: taken' },
      ],
    },
    {
      title: 'Time of tasks, p95',
      description: 'By type. Tasks of supervisors run as long as they are told to; others as long as their data needs.',
      unit: unitOf('task/run/time'),
      queries: [{ expr: quantile(0.95, 'task/run/time', dataSources, ['taskType']), legend: '{{taskType}}' }],
    },
    {
      title: 'Waiting for a place, p95',
      description: 'How long tasks wait until they may run. Seconds are normal.',
      unit: unitOf('task/pending/time'),
      queries: [{ expr: quantile(0.95, 'task/pending/time', dataSources, ['taskType']), legend: '{{taskType}}' }],
    },
    {
      title: 'Start of a pod, p95',
      description: 'Until the pod of a task runs. Half a minute is normal; minutes are new nodes, or images that come slowly.',
      unit: unitOf('k8s/peon/startup/time'),
      queries: [{ expr: quantile(0.95, 'k8s/peon/startup/time', dataSources, ['taskType']), legend: '{{taskType}}' }],
    },
    {
      title: 'What tasks ask of the overlord, p95',
      description: 'Locks, new segments, and their publication. Seconds are a slow database, or many tasks at once.',
      unit: unitOf('task/action/run/time'),
      queries: [{ expr: quantile(0.95, 'task/action/run/time', here, ['taskActionType']), legend: '{{taskActionType}}' }],
    },
    {
      title: 'What tasks did not get',
      description:
        'Of what they asked of the overlord in the time that is shown. Tasks whose publication fails have lost a race, or their lock.',
      unit: unitOf('task/action/failed/count'),
      queries: [{ expr: sumBy(['taskActionType'], increaseShown(sum('task/action/failed/count', here))), legend: '{{taskActionType}}' }],
    },
    {
      title: 'Tasks that autoscalers want',
      description: 'By datasource, where a supervisor has an autoscaler.',
      unit: unitOf('task/autoScaler/requiredCount'),
      queries: [{ expr: maxBy(['dataSource'], level('task/autoScaler/requiredCount', dataSources)), legend: '{{dataSource}}' }],
    },
  ],
};

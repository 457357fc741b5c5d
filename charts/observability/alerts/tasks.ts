import { Duration } from 'cdk8s';

import { servers } from '../promql/outside';
import { HALF_HOUR, HOUR, occurrences } from '../promql/rare';
import { buckets, level } from '../promql/series';
import { CLUSTER, type Alert } from './alert';

const CONSOLE = 'The web console: Tasks and Supervisors, with the reason of each failure and its log.';

/** Tasks that fail, wait, or do not start. */
export const tasks = {
  DruidOverlordNoLeader: {
    severity: 'critical',
    for: Duration.minutes(10),
    summary: 'No overlord of {{ $labels.namespace }} leads',
    means: 'No task is started, none is told what to do, and supervisors stand still. Tasks that run go on until they need an answer.',
    look: [
      'The logs of overlords, or of coordinators that are overlords too.',
      'Whether one leads: `/druid/indexer/v1/leader`.',
      'Whether the metadata store answers.',
    ],
    act: ['Restart overlords that hang, one by one.', 'Look at the ConfigMap of the election and the rights to it.'],
    query: ({ here }) => `group by (${CLUSTER}) (${servers(here)}) unless group by (${CLUSTER}) (${level('taskSlot/total/count', here)})`,
  },
  DruidTaskFailures: {
    severity: 'warning',
    summary: '{{ $value }} tasks of {{ $labels.dataSource }} in {{ $labels.namespace }} failed in half an hour',
    means: 'Ingestion of the datasource goes on late, or not at all. Supervisors try again.',
    look: [CONSOLE, 'Pods of tasks that were evicted or killed: events of the namespace.'],
    act: [
      'Mend what the log names: the spec, the source, rights, memory.',
      'Where pods were killed for memory, give this type of task more.',
    ],
    query: ({ here, thresholds }) =>
      `sum by (${CLUSTER}, dataSource) (${occurrences('task/failed/count', HALF_HOUR, here)}) > ${thresholds.failedTasks}`,
  },
  DruidTaskFailureRatioHigh: {
    severity: 'critical',
    for: Duration.minutes(15),
    summary: '{{ $value | humanizePercentage }} of the tasks of {{ $labels.namespace }} fail',
    means: 'It is not one datasource: something that all tasks need is missing.',
    look: [CONSOLE, 'Deep storage, the stream, the image of Druid, quotas, nodes.'],
    act: ['Mend what all of them need.', 'Suspend supervisors where their tries make it worse.'],
    query: ({ here, thresholds }) => {
      const failed = `sum by (${CLUSTER}) (${occurrences('task/failed/count', HOUR, here)})`;
      const succeeded = `sum by (${CLUSTER}) (${occurrences('task/success/count', HOUR, here)})`;
      return `${failed} / ((${failed} + (${succeeded} or ${failed} * 0)) > 0) > ${thresholds.failedTaskRatio / 100}`;
    },
  },
  DruidTasksPendingTooLong: {
    severity: 'warning',
    for: Duration.minutes(10),
    summary: 'Tasks of {{ $labels.dataSource }} in {{ $labels.namespace }} have waited for half an hour',
    means: 'There is no place for them to run: the overlord allows no more at once, or Kubernetes has no node for their pods.',
    look: ['Slots of tasks: used, and all.', 'Pods of tasks that are Pending, and their events.'],
    act: [
      'Raise `ingestion.capacity`, and what nodes and quota allow.',
      'Lower the number of tasks that supervisors and compaction start.',
    ],
    query: ({ here }) => `max by (${CLUSTER}, dataSource) (min_over_time(${level('task/pending/count', here)}[30m])) > 0`,
  },
  DruidTaskSlotsExhausted: {
    severity: 'warning',
    for: Duration.minutes(30),
    summary: '{{ $value | humanizePercentage }} of the places for tasks in {{ $labels.namespace }} are taken',
    means: 'Further tasks wait. Supervisors that roll over find no place for the next tasks, and their lag grows.',
    look: ['Tasks by datasource and type.', 'Compaction: it should not take all places.'],
    act: ['Raise `ingestion.capacity`.', 'Limit what compaction and batch ingestion take.'],
    query: ({ here }) =>
      `max by (${CLUSTER}) (${level('taskSlot/used/count', here)}) / (max by (${CLUSTER}) (${level('taskSlot/total/count', here)}) > 0) > 0.95`,
  },
  DruidPeonStartupSlow: {
    severity: 'warning',
    for: Duration.minutes(15),
    summary: 'Pods of tasks in {{ $labels.namespace }} need {{ $value | humanizeDuration }} to start',
    means: 'Every task begins late: nodes have to be made, images to be pulled, or the API server is slow.',
    look: ['Events of the pods of tasks.', 'Node pools for tasks: whether they are at their limit, or short of spot capacity.'],
    act: ['Keep nodes warm for tasks, or allow more types of instances.', 'Keep the image near.'],
    query: ({ here, thresholds }) =>
      `histogram_quantile(0.95, sum by (${CLUSTER}, le) (rate(${buckets('k8s/peon/startup/time', here)}[1h]))) > ${thresholds.taskStart.toSeconds()}`,
    when: ({ druid }) => druid.ingestion.type === 'jobs',
  },
} as const satisfies Readonly<Record<string, Alert>>;

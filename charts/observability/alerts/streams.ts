import { Duration } from 'cdk8s';

import { HALF_HOUR, occurrences } from '../promql/rare';
import { level, sum } from '../promql/series';
import { CLUSTER, type Alert, type Scope } from './alert';

const TOPIC = `${CLUSTER}, dataSource, stream`;

const CONSOLE = 'The web console: Supervisors, their state and their tasks.';

const lag = ({ here }: Scope) => `max by (${TOPIC}) (${level('ingest/kafka/lag', here)})`;

/** Streams that are read too slowly, or not at all. */
export const streams = {
  DruidSupervisorUnhealthy: {
    severity: 'critical',
    for: Duration.minutes(15),
    summary: 'The supervisor {{ $labels.supervisorId }} of {{ $labels.namespace }} is {{ $labels.state }}',
    means: 'It starts no tasks that read its topic, or they fail again and again.',
    look: [CONSOLE, 'Its recent errors: `/druid/indexer/v1/supervisor/<id>/status`.'],
    act: [
      'Mend what it names: address of the brokers, rights, the topic, the schema.',
      'Reset it only when offsets are lost: what lies between is then not read.',
    ],
    query: ({ here }) => `max by (${CLUSTER}, supervisorId, state) (${level('supervisor/count', { ...here, state: /UNHEALTHY.*/ })}) > 0`,
  },
  DruidKafkaLagHigh: {
    severity: 'warning',
    for: Duration.minutes(15),
    summary: '{{ $labels.dataSource }} is {{ $value }} records behind {{ $labels.stream }}',
    means: 'Answers leave out the newest data.',
    look: [CONSOLE, 'Records read a second, and what producers write.', 'Tasks that wait for disk or are paused.'],
    act: ['Give the supervisor more tasks, up to the number of partitions.', 'Give its tasks more processors.'],
    query: (scope) => `${lag(scope)} > ${scope.thresholds.lag}`,
  },
  DruidKafkaLagGrowing: {
    severity: 'critical',
    for: Duration.minutes(30),
    summary: 'The lag of {{ $labels.dataSource }} behind {{ $labels.stream }} grows by {{ $value }} records a second',
    means: 'It reads more slowly than is written, and will not catch up. When the topic forgets, data are lost.',
    look: [CONSOLE, 'How long the topic keeps records.', 'Rows that are read a second, by task.'],
    act: ['Give the supervisor more tasks or its tasks more processors now.', 'Let the topic keep records for longer.'],
    query: (scope) => {
      const growth = `max by (${TOPIC}) (deriv(${level('ingest/kafka/lag', scope.here)}[30m])) > 100`;
      return `${growth} and on (${TOPIC}) ${lag(scope)} > ${scope.thresholds.growingLag}`;
    },
  },
  DruidIngestionStalled: {
    severity: 'critical',
    for: Duration.minutes(15),
    summary: '{{ $labels.dataSource }} of {{ $labels.namespace }} reads nothing, and there is something to read',
    means: 'No row has come in for a quarter of an hour, while the topic has more.',
    look: [CONSOLE, 'Whether its tasks run, and what their logs say.'],
    act: ['Mend what the tasks or the supervisor name.', 'Restart tasks that hang: shut them down in the console.'],
    query: ({ here }) =>
      `max by (${CLUSTER}, dataSource) (${level('ingest/kafka/lag', here)}) > 0 unless on (${CLUSTER}, dataSource) sum by (${CLUSTER}, dataSource) (rate(${sum('ingest/events/processed', here)}[15m])) > 0`,
  },
  DruidIngestionUnparseable: {
    severity: 'warning',
    for: Duration.minutes(15),
    summary: '{{ $value | humanizePercentage }} of the rows of {{ $labels.dataSource }} cannot be read',
    means: 'Rows are left out. They are not tried again.',
    look: ['The report of the task: it has samples of what could not be read.', 'What changed in the format of the topic.'],
    act: ['Mend the schema of the spec, or who writes.', 'Ingest the interval again once it is mended.'],
    query: ({ here, thresholds }) => {
      const rate = (name: 'ingest/events/unparseable' | 'ingest/events/processed') =>
        `sum by (${CLUSTER}, dataSource) (rate(${sum(name, here)}[10m]))`;
      const unparseable = rate('ingest/events/unparseable');
      return `${unparseable} / ((${unparseable} + ${rate('ingest/events/processed')}) > 0) > ${thresholds.unparseable / 100}`;
    },
  },
  DruidIngestionPersistOrHandoffFailed: {
    severity: 'critical',
    summary: 'Tasks of {{ $labels.dataSource }} in {{ $labels.namespace }} could not write or hand over segments',
    means: 'What they have read is not safe yet: it is read again when they fail.',
    look: ['The log of the task.', 'Disk of its pod, deep storage, the metadata store.', 'Whether historicals of the tier take segments.'],
    act: ['Mend disk, deep storage or the tier.', 'Give tasks more `disk`.'],
    query: ({ here }) =>
      (['ingest/persists/failed', 'ingest/handoff/failed'] as const)
        .map((name) => `sum by (${CLUSTER}, dataSource) (${occurrences(name, HALF_HOUR, here)}) > 0`)
        .join(' or '),
  },
} as const satisfies Readonly<Record<string, Alert>>;

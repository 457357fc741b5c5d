import { Size } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';

import { DEPENDENCY_PORTS, serviceOf } from '../config/addresses';
import { Cpu } from '../config/cpu';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import versions from '../config/versions.json';
import { value } from '../kubernetes/variables';
import type { Dependency } from './dependency';

const port = DEPENDENCY_PORTS.stream;
const controllerPort = 9093;
const DATA = '/var/lib/kafka';

/** One Kafka node in KRaft mode, broker and controller in one. @see https://hub.docker.com/r/apache/kafka */
export const kafka: Dependency = {
  component: 'stream',
  application: 'kafka',
  image: versions.images.kafka,
  replicas: 1,
  user: 1000,
  cpu: Cpu.millis(100),
  memory: Size.mebibytes(704),
  ports: [
    ['kafka', port],
    ['controller', controllerPort],
  ],
  // The image writes its configuration and logs into its own tree.
  folders: { data: [{ mountPath: DATA }], scratch: ['/tmp', '/opt/kafka/config', '/opt/kafka/logs'] },
  container: (environment) => ({ env: Object.entries(settings(environment)).map(([name, text]) => value(name, text)) }),
  probe: { tcpSocket: { port: k8s.IntOrString.fromString('kafka') }, periodSeconds: 5 },
  volume: ({ stream }) => (stream?.type === 'in-cluster' ? stream.volume : undefined),
};

/** Once one of them is set, the image sets none of the others by itself. */
function settings(environment: ResolvedEnvironment): Readonly<Record<string, string>> {
  return {
    CLUSTER_ID: 'ZHJ1aWQtbG9jYWwtMDAwMA',
    KAFKA_NODE_ID: '1',
    KAFKA_PROCESS_ROLES: 'broker,controller',
    KAFKA_CONTROLLER_QUORUM_VOTERS: `1@localhost:${controllerPort}`,
    KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
    KAFKA_LISTENERS: `PLAINTEXT://:${port},CONTROLLER://:${controllerPort}`,
    KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://${serviceOf(environment, 'stream')}:${port}`,
    KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
    KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
    KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
    KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
    KAFKA_LOG_DIRS: `${DATA}/data`,
    KAFKA_HEAP_OPTS: '-Xms256m -Xmx256m',
  };
}

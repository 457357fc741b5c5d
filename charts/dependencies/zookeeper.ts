import { Size } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';

import { DEPENDENCY_PORTS, QUORUM_PORTS, ZOOKEEPERS } from '../config/addresses';
import { Cpu } from '../config/cpu';
import { namesOf } from '../config/names';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import versions from '../config/versions.json';
import { value } from '../kubernetes/variables';
import type { Dependency } from './dependency';

const CLIENTS = DEPENDENCY_PORTS.zookeeper;
const [FOLLOWERS, ELECTION] = QUORUM_PORTS;
const DATA = '/data';

/** A ZooKeeper ensemble that survives the loss of one of its members. @see https://zookeeper.apache.org/doc/current/zookeeperAdmin.html */
export const zookeeper: Dependency = {
  component: 'zookeeper',
  application: 'zookeeper',
  image: versions.images.zookeeper,
  replicas: ZOOKEEPERS,
  user: 1000,
  cpu: Cpu.millis(50),
  memory: Size.mebibytes(320),
  ports: [
    ['clients', CLIENTS],
    ['followers', FOLLOWERS],
    ['election', ELECTION],
  ],
  folders: { data: [{ mountPath: DATA }], scratch: ['/tmp', '/logs'] },
  container: (environment) => ({
    command: ['bash', '-c', START],
    env: [value('ZOOKEEPER_CONFIGURATION', configuration(environment)), value('SERVER_JVMFLAGS', '-Xms128m -Xmx128m')],
  }),
  probe: { tcpSocket: { port: k8s.IntOrString.fromString('clients') }, periodSeconds: 5 },
  volume: ({ druid: { discovery } }) =>
    discovery.type === 'zookeeper' && discovery.ensemble.type === 'in-cluster' ? discovery.ensemble.volume : undefined,
};

/** A member is told by the number at the end of its pod's name, counted from one. */
const START = `echo $((\${HOSTNAME##*-} + 1)) > ${DATA}/myid
echo "$ZOOKEEPER_CONFIGURATION" > /tmp/zoo.cfg
exec zkServer.sh start-foreground /tmp/zoo.cfg`;

function configuration(environment: ResolvedEnvironment): string {
  const names = namesOf(environment);
  const members = Array.from({ length: ZOOKEEPERS }, (_, ordinal) => {
    const host = `${names.component('zookeeper')}-${ordinal}.${names.headless('zookeeper')}`;
    return `server.${ordinal + 1}=${host}:${FOLLOWERS}:${ELECTION};${CLIENTS}`;
  });
  return [
    `dataDir=${DATA}`,
    'tickTime=2000',
    'initLimit=10',
    'syncLimit=5',
    'autopurge.snapRetainCount=3',
    'autopurge.purgeInterval=1',
    'admin.enableServer=false',
    // A pod that has been replaced has another address, which the others have to ask for.
    'quorum.cnxTimeout=5000',
    ...members,
  ].join('\n');
}

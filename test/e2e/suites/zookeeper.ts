import { Duration, Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { local } from '../../../charts/config/environments/local';
import type { Environment } from '../../../charts/config/environment';
import { served } from '../steps/served';
import { worked } from '../steps/worked';
import type { Suite } from '../support/context';

/** Discovery through three ZooKeeper pods, tasks as processes of a MiddleManager. */
const environment: Environment = {
  ...local,
  id: 'zk',
  namespace: 'druid-zk',
  druid: {
    ...local.druid,
    discovery: { type: 'zookeeper', ensemble: { type: 'in-cluster', volume: { size: Size.gibibytes(1), retention: 'delete' } } },
    ingestion: {
      type: 'middle-managers',
      capacity: 2,
      cpu: Cpu.millis(400),
      cpuLimit: Cpu.units(2),
      memory: Size.mebibytes(2560),
      storage: { type: 'claim', size: Size.gibibytes(4), retention: 'delete' },
      drain: Duration.minutes(10),
    },
  },
};

/** ZooKeeper discovery with a MiddleManager. */
export const zookeeper: Suite = {
  name: 'zookeeper',
  environment,
  steps: [...served, ...worked],
};

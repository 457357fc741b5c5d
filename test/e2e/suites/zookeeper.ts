import { Duration, Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { local } from '../../../charts/config/environments/local';
import type { Environment } from '../../../charts/config/environment';
import * as end from '../steps/end';
import * as network from '../steps/network';
import * as permissions from '../steps/permissions';
import * as properties from '../steps/properties';
import { served } from '../steps/served';
import * as stream from '../steps/stream';
import * as workers from '../steps/workers';
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
  steps: [
    ...served,
    workers.noTaskPods,
    stream.produce,
    stream.supervise,
    network.strangers,
    permissions.minimal,
    properties.synthesized,
    workers.drained,
    stream.handOff,
    network.collectors,
    end.restarts,
    end.deleted,
  ],
};

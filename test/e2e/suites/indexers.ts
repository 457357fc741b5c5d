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

/** Tasks as threads of two servers. */
const environment: Environment = {
  ...local,
  id: 'indexers',
  namespace: 'druid-indexers',
  druid: {
    ...local.druid,
    ingestion: {
      type: 'indexers',
      replicas: 2,
      capacity: 2,
      cpu: Cpu.millis(200),
      cpuLimit: Cpu.units(2),
      memory: Size.mebibytes(1536),
      storage: { type: 'claim', size: Size.gibibytes(4), retention: 'delete' },
      drain: Duration.minutes(10),
    },
  },
};

/** Indexers with a streaming supervisor: a pod that ends finishes its tasks first. */
export const indexers: Suite = {
  name: 'indexers',
  environment,
  steps: [
    ...served,
    workers.noTaskPods,
    stream.produce,
    stream.supervise,
    permissions.minimal,
    properties.synthesized,
    workers.drained,
    stream.handOff,
    network.collectors,
    end.restarts,
    end.deleted,
  ],
};

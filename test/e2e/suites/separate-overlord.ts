import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { local } from '../../../charts/config/environments/local';
import type { Environment } from '../../../charts/config/environment';
import * as end from '../steps/end';
import * as network from '../steps/network';
import * as stream from '../steps/stream';
import { served } from '../steps/served';
import type { Suite } from '../support/context';

/** The overlord in pods of its own. */
const environment: Environment = {
  ...local,
  id: 'apart',
  namespace: 'druid-apart',
  druid: {
    ...local.druid,
    roles: { ...local.druid.roles, overlord: { cpu: Cpu.millis(200), cpuLimit: Cpu.units(2), memory: Size.mebibytes(768) } },
  },
};

/** Coordinator and overlord apart: other processes, other permissions, other conversations. */
export const separateOverlord: Suite = {
  name: 'separate-overlord',
  environment,
  steps: [...served, stream.produce, stream.supervise, stream.handOff, network.collectors, end.restarts, end.deleted],
};

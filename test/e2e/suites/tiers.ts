import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { local } from '../../../charts/config/environments/local';
import type { Environment } from '../../../charts/config/environment';
import * as availability from '../steps/availability';
import * as end from '../steps/end';
import * as network from '../steps/network';
import * as permissions from '../steps/permissions';
import * as properties from '../steps/properties';
import { served } from '../steps/served';
import * as stream from '../steps/stream';
import * as tasks from '../steps/tasks';
import * as tiers from '../steps/tiers';
import type { Suite } from '../support/context';

const { roles } = local.druid;
const masters = { cpu: Cpu.millis(200), cpuLimit: Cpu.units(2), memory: Size.mebibytes(768), replicas: 2 };
const historical = { ...roles.historical.default, properties: {} };

/** Coordinators and overlords apart, two of each; two groups of brokers; two tiers. */
const environment: Environment = {
  ...local,
  id: 'tiers',
  namespace: 'druid-tiers',
  druid: {
    ...local.druid,
    roles: {
      ...roles,
      coordinator: { ...masters, properties: roles.coordinator.properties },
      overlord: masters,
      broker: { default: roles.broker.default, reports: { ...roles.broker.default, tiers: ['cold'] } },
      router: { ...roles.router, routing: [{ type: 'manual', broker: 'default' }] },
      historical: {
        hot: { ...historical, priority: 10, replicas: 2 },
        cold: { ...historical, storage: { type: 'node', size: Size.gibibytes(2) } },
      },
    },
    ingestion: {
      ...local.druid.ingestion,
      types: { index_kafka: { memory: Size.mebibytes(1088), pod: { annotations: { e2e: 'kafka' } } } },
    },
    loadRules: {
      _default: [{ type: 'loadForever', tiers: { hot: 1 } }],
      flights: [{ type: 'loadForever', tiers: { hot: 2, cold: 1 } }],
    },
  },
};

/** Coordinator and overlord apart with two replicas each, two groups of brokers, two tiers with load rules, budgets. */
export const tieredRoles: Suite = {
  name: 'tiers',
  environment,
  steps: [
    ...served.slice(0, 5),
    tiers.loadRules,
    ...served.slice(5),
    tiers.placed,
    tiers.leaders,
    tiers.routed,
    availability.budgets,
    stream.produce,
    stream.supervise,
    tasks.typed,
    network.strangers,
    permissions.minimal,
    properties.synthesized,
    stream.handOff,
    tiers.unwatched,
    network.collectors,
    end.restarts,
    end.deleted,
  ],
};

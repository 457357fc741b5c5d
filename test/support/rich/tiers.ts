import { Duration, Size } from 'cdk8s';

import type { Environment } from '../../../charts/config/environment';
import { furtherAt } from './additions';
import { outside } from './servers';

const server = furtherAt('/spec/template');

/** Groups of brokers, tiers of historicals, an overlord of its own. */
export const tiers: Environment = {
  ...outside,
  observability: {},
  druid: {
    ...outside.druid,
    roles: {
      coordinator: outside.druid.roles.coordinator,
      overlord: { ...server, replicas: 2, port: 8002 },
      broker: {
        default: {
          ...server,
          replicas: 2,
          port: 8003,
          scheduler: {
            capacity: 10,
            lanes: { type: 'high-low', low: 20 },
            prioritization: { age: Duration.days(30), interval: Duration.days(7), segments: 1000, adjustment: 3 },
          },
        },
        reports: {
          ...server,
          tiers: ['cold'],
          autoscaling: { type: 'cpu', min: 1, max: 3, utilization: 60 },
          scheduler: { lanes: { type: 'named', percent: { slow: 30 } } },
        },
      },
      router: {
        ...server,
        port: 8004,
        autoscaling: { type: 'cpu', min: 2, max: 4, utilization: 60 },
        routing: [
          { type: 'priority', min: 0, max: 10 },
          { type: 'manual', broker: 'default' },
        ],
      },
      historical: {
        hot: {
          ...server,
          replicas: 2,
          port: 8005,
          priority: 10,
          zone: 'eu-west-1a',
          storage: { type: 'claim', size: Size.gibibytes(8), storageClass: 'fast', retention: 'delete' },
        },
        cold: { ...server, replicas: 2, storage: { type: 'node', size: Size.gibibytes(2) } },
      },
    },
    loadRules: {
      _default: [{ type: 'loadForever', tiers: { hot: 1, cold: 1 } }],
      recent: [{ type: 'loadByPeriod', period: Duration.days(30), tiers: { hot: 1 } }],
      late: [{ type: 'dropBeforeByPeriod', period: Duration.days(90) }],
      gone: [{ type: 'dropForever' }],
    },
  },
};

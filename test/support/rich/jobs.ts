import { Duration, Size } from 'cdk8s';

import type { Environment } from '../../../charts/config/environment';
import { additionsAt, furtherAt } from './additions';
import { outside } from './servers';

const onTask = { ...furtherAt('/template'), disk: Size.gibibytes(3) };

/** Tasks as Jobs, and whatever can be added to pods. */
export const jobs: Environment = {
  ...outside,
  druid: {
    ...outside.druid,
    discovery: { type: 'kubernetes' },
    extensions: ['druid-stats'],
    roles: {
      ...outside.druid.roles,
      coordinator: { ...furtherAt('/spec/template'), replicas: 2, port: 8001 },
      router: { ...outside.druid.roles.router, pod: additionsAt('/spec/template') },
    },
    ingestion: {
      type: 'jobs',
      ...onTask,
      pod: additionsAt('/template'),
      capacity: 6,
      maxDuration: Duration.hours(6),
      launchTimeout: Duration.minutes(30),
      keepFinished: Duration.hours(2),
      types: { compact: onTask },
    },
    placement: { zones: 'prefer', hosts: 'prefer', priorities: { servers: 1000, tasks: 100 } },
    properties: { 'druid.sql.enable': true },
    unsafeProperties: { 'druid.unheard.of.too': 'x' },
  },
};

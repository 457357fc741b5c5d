import { local } from '../../../charts/config/environments/local';
import type { Environment } from '../../../charts/config/environment';
import * as availability from '../steps/availability';
import * as end from '../steps/end';
import * as masters from '../steps/masters';
import { served } from '../steps/served';
import type { Suite } from '../support/context';

const { roles } = local.druid;
const { default: historical } = roles.historical;

/** Two of everything. */
const environment: Environment = {
  ...local,
  id: 'ha',
  namespace: 'druid-ha',
  druid: {
    ...local.druid,
    roles: {
      coordinator: { ...roles.coordinator, replicas: 2 },
      broker: { default: { ...roles.broker.default, replicas: 2 } },
      router: { ...roles.router, replicas: 2 },
      historical: { default: { ...historical, replicas: 2, storage: { ...historical.storage, retention: 'retain' } } },
    },
  },
};

/** Two of everything: leadership moves, budgets hold, a rollout under queries loses none of them, volumes are retained. */
export const highAvailability: Suite = {
  name: 'high-availability',
  environment,
  steps: [...served, availability.budgets, end.restartsSoFar, masters.leaderDeleted, availability.rollout, end.restarts, end.deleted],
};

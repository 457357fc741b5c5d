import { local } from '../../../charts/config/environments/local';
import * as accepted from '../steps/accepted';
import type { Suite } from '../support/context';

/** Every setting that there is, and the environments that ship, asked of the API server; nothing is run. */
export const acceptedObjects: Suite = {
  name: 'accepted',
  environment: { ...local, id: 'accepted', namespace: 'druid-accepted' },
  steps: [accepted.rendered, accepted.known, accepted.accepted, accepted.forgotten],
};

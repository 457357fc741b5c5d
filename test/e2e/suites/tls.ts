import { local } from '../../../charts/config/environments/local';
import type { Environment } from '../../../charts/config/environment';
import * as access from '../steps/access';
import * as batch from '../steps/batch';
import * as end from '../steps/end';
import * as network from '../steps/network';
import * as permissions from '../steps/permissions';
import * as properties from '../steps/properties';
import { served } from '../steps/served';
import * as stream from '../steps/stream';
import * as tls from '../steps/tls';
import type { Suite } from '../support/context';

/** The environment that ships, with TLS. */
const environment: Environment = {
  ...local,
  id: 'tls',
  namespace: 'druid-tls',
  druid: {
    ...local.druid,
    tls: {
      certificates: { type: 'secrets' },
      storePassword: { source: 'development', username: 'stores', password: 'local-development-only' },
    },
  },
};

/** TLS between all processes, with names verified, and basic authentication. */
export const tlsEverywhere: Suite = {
  name: 'tls',
  environment,
  steps: [
    tls.certificates,
    ...served,
    access.authentication,
    batch.jdbc,
    tls.encrypted,
    tls.verified,
    tls.renewed,
    stream.produce,
    stream.supervise,
    network.strangers,
    network.clients,
    permissions.minimal,
    properties.synthesized,
    stream.handOff,
    network.collectors,
    end.restarts,
    end.deleted,
  ],
};

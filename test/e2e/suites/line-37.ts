import { local } from '../../../charts/config/environments/local';
import type { Environment } from '../../../charts/config/environment';
import * as end from '../steps/end';
import * as network from '../steps/network';
import * as properties from '../steps/properties';
import { served } from '../steps/served';
import * as stream from '../steps/stream';
import * as tasks from '../steps/tasks';
import type { Suite } from '../support/context';

/** The environment that ships, with the line before. */
const environment: Environment = {
  ...local,
  id: 'before',
  namespace: 'druid-before',
  druid: { ...local.druid, version: '37.0.0' },
};

/** Druid 37: the same manifests, but for what the lines differ in. */
export const line37: Suite = {
  name: 'line-37',
  environment,
  steps: [
    ...served,
    stream.produce,
    stream.supervise,
    properties.synthesized,
    stream.handOff,
    tasks.logs,
    network.collectors,
    end.restarts,
    end.deleted,
  ],
};

import type { Step } from '../support/context';
import * as end from './end';
import * as network from './network';
import * as permissions from './permissions';
import * as properties from './properties';
import * as stream from './stream';
import * as workers from './workers';

/** What every suite proves whose tasks run on servers: they take a stream, keep to themselves, and finish their tasks before they end. */
export const worked: readonly Step[] = [
  workers.noTaskPods,
  network.strangers,
  stream.produce,
  stream.supervise,
  permissions.minimal,
  properties.synthesized,
  workers.drained,
  stream.handOff,
  network.collectors,
  end.restarts,
  end.deleted,
];

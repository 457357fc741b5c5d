import { local as environment } from '../../../charts/config/environments/local';
import * as access from '../steps/access';
import * as admission from '../steps/admission';
import * as batch from '../steps/batch';
import * as bootstrap from '../steps/bootstrap';
import * as deploy from '../steps/deploy';
import * as end from '../steps/end';
import * as masters from '../steps/masters';
import * as network from '../steps/network';
import * as observability from '../steps/observability';
import * as permissions from '../steps/permissions';
import * as properties from '../steps/properties';
import * as readme from '../steps/readme';
import * as smoke from '../steps/smoke';
import * as stream from '../steps/stream';
import * as tasks from '../steps/tasks';
import type { Suite } from '../support/context';

/** The environment that ships, as it ships. */
export const local: Suite = {
  name: 'local',
  environment,
  manifests: 'dist/local',
  steps: [
    deploy.apply,
    deploy.noDrift,
    deploy.dependenciesReady,
    deploy.ready,
    deploy.memory,
    observability.watch,
    readme.waits,
    readme.query,
    access.authentication,
    access.webConsole,
    access.discovery,
    batch.upload,
    batch.ingest,
    batch.loaded,
    batch.sql,
    batch.native,
    batch.jdbc,
    smoke.reports,
    smoke.finds,
    stream.produce,
    stream.supervise,
    observability.streaming,
    stream.handOff,
    tasks.logs,
    permissions.minimal,
    permissions.refused,
    admission.announcements,
    admission.images,
    admission.tasks,
    bootstrap.login,
    properties.synthesized,
    network.strangers,
    network.clients,
    network.collectors,
    observability.logs,
    observability.seen,
    end.restartsSoFar,
    masters.leaderDeleted,
    masters.containerKilled,
    masters.coordinatorKilled,
    end.restarts,
    end.deleted,
  ],
};

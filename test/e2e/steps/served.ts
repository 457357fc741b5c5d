import * as access from './access';
import * as batch from './batch';
import * as deploy from './deploy';
import type { Step } from '../support/context';

/** What every suite proves first: it is applied, it starts, it finds itself, and it serves what it is given. */
export const served: readonly Step[] = [
  deploy.apply,
  deploy.noDrift,
  deploy.dependenciesReady,
  deploy.ready,
  access.discovery,
  batch.upload,
  batch.ingest,
  batch.loaded,
  batch.sql,
];

import type { RoleName } from '../../config/groups';

/** Where Druid's own configuration tree begins in its image. */
const TREE = '/opt/druid/conf/druid/cluster';

/** The folder of the files that all roles share. */
export const COMMON_FOLDER = `${TREE}/_common`;

/** The folder of a role's own files. Tasks read the one that their start script expects. */
export const FOLDERS: Readonly<Record<RoleName, string>> = {
  coordinator: `${TREE}/master/coordinator-overlord`,
  overlord: `${TREE}/master/coordinator-overlord`,
  task: `${TREE}/master/coordinator-overlord`,
  broker: `${TREE}/query/broker`,
  router: `${TREE}/query/router`,
  historical: `${TREE}/data/historical`,
  'middle-manager': `${TREE}/data/middleManager`,
  indexer: `${TREE}/data/indexer`,
};

/** The file, among those, that says which metrics become which series. */
export const METRICS_FILE = 'metrics.json';

import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import type { RoleName } from '../../config/groups';
import { metadataOf, type Identity } from '../../kubernetes/metadata';
import { nameByContent } from '../../kubernetes/hash';
import { jvmConfig } from '../properties/jvm';
import { log4j2 } from '../properties/log4j2';
import { renderProperties } from '../properties/render';
import type { DruidPlan } from '../plan/druid';
import type { RolePlan } from '../plan/role';

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

/** The files that all roles share. */
export const commonFiles = ({ environment, common }: DruidPlan) => ({
  'common.runtime.properties': renderProperties(common),
  'log4j2.xml': log4j2(environment.druid.ingestion.type === 'indexers'),
});

/** The files of one set of pods. */
export const roleFiles = ({ properties, jvm }: RolePlan) => ({
  'runtime.properties': renderProperties(properties),
  'jvm.config': jvmConfig(jvm),
});

/** An immutable ConfigMap that is named after its content. */
export function configMap(scope: Construct, id: string, identity: Identity, data: Readonly<Record<string, string>>): string {
  const metadata = metadataOf(identity);
  const name = nameByContent(id === 'files' ? metadata.name : `${metadata.name}-${id}`, data);
  new k8s.KubeConfigMap(scope, id, { metadata: { ...metadata, name }, immutable: true, data: { ...data } });
  return name;
}

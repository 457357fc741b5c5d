import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { metadataOf, type Identity } from '../../kubernetes/metadata';
import { nameByContent } from '../../kubernetes/hash';
import { exportedMetrics } from '../metrics/exported';
import { dimensionMap } from '../metrics/map';
import { METRICS_FILE } from '../properties/folders';
import { jvmConfig } from '../properties/jvm';
import { log4j2 } from '../properties/log4j2';
import { renderProperties } from '../properties/render';
import type { DruidPlan } from '../plan/druid';
import type { RolePlan } from '../plan/role';

/** The files that all roles share. */
export const commonFiles = ({ environment, common }: DruidPlan) => ({
  'common.runtime.properties': renderProperties(common),
  'log4j2.xml': log4j2({ ...environment.observability.logs, threads: environment.druid.ingestion.type === 'indexers' }),
  [METRICS_FILE]: dimensionMap(exportedMetrics(environment)),
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

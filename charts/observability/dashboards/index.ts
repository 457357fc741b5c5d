import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { namesOf } from '../../config/names';
import { GrafanaDashboard } from '../../../imports/grafana.integreatly.org';
import { metadataOf } from '../../kubernetes/metadata';
import { dashboardsOf } from './dashboards';

/**
 * The dashboards, where an environment wants some: each is one object, which a sidecar of Grafana or the Grafana operator brings to it.
 *
 * @see https://github.com/grafana/helm-charts/tree/main/charts/grafana#sidecar-for-dashboards
 * @see https://grafana.github.io/grafana-operator/docs/dashboards/
 */
export function dashboards(scope: Construct, environment: ResolvedEnvironment): void {
  const { dashboards: settings, collectors } = environment.observability;
  if (settings === undefined) return;
  const { as, folder, namespace = collectors?.namespace ?? environment.namespace } = settings;
  for (const { name, json } of dashboardsOf(environment)) {
    const object = namesOf(environment).component(`dashboard-${name}`);
    const metadata = { ...metadataOf({ environment, component: 'dashboards' }, object), namespace };
    if (as.type === 'config-maps') {
      const labels = { ...metadata.labels, grafana_dashboard: '1' };
      new k8s.KubeConfigMap(scope, `dashboard-${name}`, {
        metadata: { ...metadata, labels, annotations: { grafana_folder: folder } },
        data: { [`druid-${name}.json`]: json },
      });
    } else {
      new GrafanaDashboard(scope, `dashboard-${name}`, {
        metadata,
        spec: { json, folder, instanceSelector: { matchLabels: { ...as.instance } }, allowCrossNamespaceImport: true },
      });
    }
  }
}

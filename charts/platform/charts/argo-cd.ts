import type { Construct } from 'constructs';

import { Application } from '../../../imports/argoproj.io';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import type { Installed } from './installed';

type Settings = Extract<NonNullable<ResolvedEnvironment['platform']>['installer'], { type: 'argo-cd' }>;

/**
 * A chart as an Application. Those that others need come in an earlier wave; what somebody has changed by hand is put right, and what is gone
 * from Git goes from the cluster.
 */
export function argoCd(
  scope: Construct,
  { name, chart, version, values, metadata, after }: Installed,
  { namespace, project }: Settings,
): void {
  new Application(scope, 'application', {
    metadata: { ...metadata, namespace, annotations: { 'argocd.argoproj.io/sync-wave': after.length === 0 ? '-2' : '-1' } },
    spec: {
      project,
      source: {
        // Argo CD knows a registry by its having no scheme.
        repoUrl: chart.repository.url.replace(/^oci:\/\//, ''),
        chart: name,
        targetRevision: version,
        helm: { releaseName: name, valuesObject: values, ...(chart.kinds === 'another' ? { skipCrds: true } : {}) },
      },
      destination: { server: 'https://kubernetes.default.svc', namespace: chart.namespace },
      syncPolicy: {
        automated: { prune: chart.kinds !== 'nothing-else', selfHeal: true },
        syncOptions: ['ServerSideApply=true'],
        retry: { limit: 5, backoff: { duration: '30s', factor: 2, maxDuration: '10m' } },
      },
    },
  });
}

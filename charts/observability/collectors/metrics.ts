import { METRICS_PORT } from '../../config/ports';
import { destinationsOf, portOfUrl } from '../../config/observability/destinations';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { EXPORTER_PORTS } from '../exporters/ports';
import { CERT_MANAGER } from '../workloads/network';
import type { Collecting } from '../workloads/identity';
import { reads, type Grant, type Reach } from '../workloads/workload';
import { ALLOY_PORT } from './alloy';
import type { Collector } from './collector';
import { CERT_MANAGER_PORT, certificateMetrics, controlPlaneMetrics, monitoredMetrics } from './metrics/around';
import { druidMetrics } from './metrics/druid';
import { KUBELET_PORT, nodeMetrics } from './metrics/nodes';
import { ownMetrics } from './metrics/own';
import { scrapingOf } from './metrics/scraped';

/** Reads metrics: of Druid, of what it runs on, and of itself. */
export function metrics(environment: Collecting): Collector | undefined {
  const settings = environment.observability.collectors.metrics;
  const scraping = scrapingOf(environment);
  if (settings === undefined || scraping === undefined) return undefined;
  const { cpu, memory, replicas, storage: size, storageClass, kubernetes, controlPlane, monitors } = settings;
  const certificates = hasCertificates(environment);
  return {
    role: 'metrics',
    kind: 'stateful-set',
    replicas,
    clustered: true,
    collects: true,
    size: { cpu, memory },
    // What could not be sent yet is worth nothing once it is too old to be taken.
    keeps: { type: 'claim', size, storageClass, retention: 'delete' },
    components: [
      ...druidMetrics(environment, scraping),
      ...(kubernetes ? nodeMetrics(scraping) : []),
      ...ownMetrics(environment, scraping),
      ...(controlPlane ? controlPlaneMetrics(scraping) : []),
      ...(certificates ? certificateMetrics(scraping) : []),
      ...(monitors ? monitoredMetrics(scraping) : []),
    ],
    grants: grantsOf(environment, certificates),
    reaches: reachesOf(environment, certificates),
  };
}

/** Whether cert-manager has certificates of Druid to tell of. */
const hasCertificates = ({ druid }: ResolvedEnvironment) => druid.tls?.certificates.type === 'cert-manager';

function grantsOf({ namespace, observability: { collectors } }: Collecting, certificates: boolean): readonly Grant[] {
  const { metrics: settings } = collectors;
  const pods = [reads('', 'pods')];
  return [
    { in: { namespace }, rules: pods },
    { in: { namespace: collectors.namespace }, rules: pods },
    ...(certificates ? [{ in: { namespace: CERT_MANAGER.namespace }, rules: pods }] : []),
    ...(settings?.kubernetes === true
      ? [{ in: 'cluster', rules: [reads('', 'nodes'), { group: '', resources: ['nodes/metrics'], verbs: ['get'] }] } as const]
      : []),
    ...(settings?.controlPlane === true
      ? [
          {
            in: 'cluster',
            rules: [
              { paths: ['/metrics'], verbs: ['get'] },
              { group: 'metrics.eks.amazonaws.com', resources: ['kcm/metrics', 'ksh/metrics'], verbs: ['get'] },
            ],
          } as const,
        ]
      : []),
    ...(settings?.monitors === true
      ? [
          {
            in: 'cluster',
            rules: [
              reads('', 'pods', 'services'),
              reads('discovery.k8s.io', 'endpointslices'),
              reads('monitoring.coreos.com', 'podmonitors', 'servicemonitors'),
            ],
          } as const,
        ]
      : []),
  ];
}

function reachesOf(environment: Collecting, certificates: boolean): readonly Reach[] {
  const settings = environment.observability.collectors.metrics;
  const { prometheus } = destinationsOf(environment);
  if (settings?.monitors === true) return [{ to: 'anything' }];
  return [
    { to: 'druid', port: METRICS_PORT },
    { to: 'namespace', port: ALLOY_PORT },
    ...(settings?.kubernetes === true
      ? ([
          { to: 'nodes', port: KUBELET_PORT },
          { to: 'nodes', port: EXPORTER_PORTS['node-exporter'] },
          { to: 'namespace', port: EXPORTER_PORTS['kube-state-metrics'] },
        ] as const)
      : []),
    ...(settings?.openCost === true ? [{ to: 'namespace', port: EXPORTER_PORTS.opencost } as const] : []),
    ...(certificates ? [{ to: 'certificates', port: CERT_MANAGER_PORT } as const] : []),
    ...(prometheus === undefined ? [] : [{ to: 'anywhere', port: portOfUrl(prometheus.url) } as const]),
  ];
}

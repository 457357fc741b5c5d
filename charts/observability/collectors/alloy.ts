import { Size } from 'cdk8s';

import { alloyImageOf, alloyName } from '../../config/observability/collected';
import { logging } from '../alloy/components/logging';
import { render } from '../alloy/render';
import type { Collecting } from '../workloads/identity';
import type { Folder, Grant, Workload } from '../workloads/workload';
import type { Collector } from './collector';
import { sendersOf, withSenders } from './senders';

/** The port of Alloy's own pages and metrics, over which replicas talk to each other, too. */
export const ALLOY_PORT = 12345;

/** The user of Alloy's image. */
const ALLOY = 473;

const FILES = '/etc/alloy';
const DATA = '/var/lib/alloy';

/** The configuration of a collector, as `alloy fmt` writes it. */
export function configurationOf(environment: Collecting, { components }: Collector): string {
  return render([logging({ level: 'info' }), ...withSenders(sendersOf(environment), components)]);
}

/** A collector as a workload. */
export function alloy(environment: Collecting, collector: Collector): Workload {
  const { role, size, clustered, keeps, user = ALLOY } = collector;
  const { kind, replicas, alone, reaches, nodes, host, collects } = collector;
  const name = alloyName(role);
  const config = configurationOf(environment, collector);
  const grants = [...collector.grants, ...secretGrants(environment, collector)];
  return {
    name,
    application: 'alloy',
    kind,
    replicas,
    image: alloyImageOf(environment.observability.collectors),
    user,
    ...size,
    args: [
      'run',
      `${FILES}/config.alloy`,
      `--storage.path=${DATA}/data`,
      `--server.http.listen-addr=0.0.0.0:${ALLOY_PORT}`,
      '--disable-reporting',
      ...(clustered === true
        ? ['--cluster.enabled=true', `--cluster.name=${name}`, `--cluster.join-addresses=${name}-cluster:${ALLOY_PORT}`]
        : []),
    ],
    variables: [
      { name: 'NAMESPACE', field: 'metadata.namespace' },
      { name: 'POD_NAME', field: 'metadata.name' },
      { name: 'NODE_NAME', field: 'spec.nodeName' },
      ...(collector.variables ?? []),
    ],
    ports: [{ name: 'http', port: ALLOY_PORT, from: 'namespace' }, ...(collector.ports ?? [])],
    ready: { path: '/-/ready', port: ALLOY_PORT },
    files: { folder: FILES, content: { 'config.alloy': config } },
    folders: [...(collector.folders ?? []), { path: DATA, of: keeps ?? SCRATCH }, { path: '/tmp', of: SCRATCH }],
    grants,
    reaches: [
      { to: 'dns' },
      ...(grants.length === 0 ? [] : [{ to: 'kubernetes-api' } as const]),
      ...(clustered === true ? [{ to: 'namespace', port: ALLOY_PORT } as const] : []),
      ...reaches,
    ],
    services: [
      ...(kind === 'stateful-set' || clustered === true ? (['members'] as const) : []),
      ...(collector.ports === undefined ? [] : (['door'] as const)),
    ],
    ...(alone === undefined ? {} : { alone }),
    ...(nodes === undefined ? {} : { nodes }),
    ...(host === undefined ? {} : { host }),
    ...(collects === undefined ? {} : { collects }),
  };
}

const SCRATCH: Folder['of'] = { type: 'scratch', size: Size.gibibytes(1) };

/** The Secrets that a configuration reads, and no others. */
function secretGrants(environment: Collecting, collector: Collector): readonly Grant[] {
  const senders = sendersOf(environment);
  const read = withSenders(senders, collector.components).map(({ id }) => id);
  const names = Object.entries(senders.secrets).flatMap(([name, { id }]) => (read.includes(id) ? [name] : []));
  const { namespace } = environment.observability.collectors;
  return names.length === 0 ? [] : [{ in: { namespace }, rules: [{ group: '', resources: ['secrets'], names, verbs: ['get'] }] }];
}

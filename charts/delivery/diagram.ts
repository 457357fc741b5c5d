import type { ResolvedEnvironment } from '../config/schema/resolved';
import { conversationsOf } from '../druid/roles/conversations';
import type { Peer } from '../druid/roles/peers';

/** Who talks to whom, as a Mermaid flowchart. What every pod does alike (discovery, names, metrics) is left out. */
export function diagram(environment: ResolvedEnvironment): string {
  const shown = conversationsOf(environment).filter(({ from, to }) => ![from, to].some((peer) => EVERYWHERE.includes(peer)));
  const peers = [...new Set(shown.flatMap(({ from, to }) => [from, to]))];
  const nodes = peers.map((peer) => `  ${peer}${SHAPES[peer]?.(peer) ?? `[${peer}]`}`);
  const edges = shown.map(({ from, to, about }) => `  ${from} -->|${about}| ${to}`);
  return ['```mermaid', 'flowchart LR', ...nodes, ...edges, '```'].join('\n');
}

const EVERYWHERE: readonly Peer[] = ['kubernetes-api', 'dns', 'collector', 'pod-identity', 'tracing', 'profiling'];

const cylinder = (peer: Peer) => `[(${peer})]`;

const SHAPES: Readonly<Partial<Record<Peer, (peer: Peer) => string>>> = {
  client: (peer) => `([${peer}])`,
  'load-balancer': (peer) => `([${peer}])`,
  task: (peer) => `[[${peer}]]`,
  'metadata-store': cylinder,
  'deep-storage': cylinder,
  stream: cylinder,
  zookeeper: cylinder,
};

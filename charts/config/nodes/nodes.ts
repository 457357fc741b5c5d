/** What runs on a node: the controllers of the cluster, Druid's masters, its brokers and routers, its historicals, its tasks. */
export const NODE_CLASSES = ['system', 'masters', 'queries', 'historicals', 'tasks'] as const;

/** A class of nodes. */
export type NodeClass = (typeof NODE_CLASSES)[number];

/** Whose nodes they are: a class, and of historicals perhaps one tier. */
export interface NodePurpose {
  readonly class: NodeClass;
  readonly tier?: string | undefined;
}

/** The labels by which pods find nodes of their class, and of their tier. */
export function nodeLabelsOf({ domain }: { readonly domain: string }, { class: of, tier }: NodePurpose): Readonly<Record<string, string>> {
  return { [`${domain}/node-class`]: of, ...(tier === undefined ? {} : { [`${domain}/tier`]: tier }) };
}

/** What keeps other pods away from nodes of a class, or of a tier. On those for the system everything may run. */
export function nodeTaintsOf(environment: { readonly domain: string }, purpose: NodePurpose) {
  const labels = purpose.class === 'system' ? {} : nodeLabelsOf(environment, purpose);
  return Object.entries(labels).map(([key, value]) => ({ key, value, effect: 'NoSchedule' as const }));
}

/** The architecture of an instance type: Graviton has a `g` behind the number of its generation. */
export function architectureOf(instance: string): 'arm64' | 'x86_64' {
  return /^(a1|[a-z]+\d+g[a-z]*)\./.test(instance) ? 'arm64' : 'x86_64';
}

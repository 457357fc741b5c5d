/** What runs on a node: the controllers of the cluster, Druid's masters, its brokers and routers, its historicals, its tasks. */
export const NODE_CLASSES = ['system', 'masters', 'queries', 'historicals', 'tasks'] as const;

/** A class of nodes. */
export type NodeClass = (typeof NODE_CLASSES)[number];

/** The label by which pods find nodes of their class. */
export function nodeLabelsOf({ domain }: { readonly domain: string }, of: NodeClass): Readonly<Record<string, string>> {
  return { [`${domain}/node-class`]: of };
}

/** What keeps other pods away from nodes of a class. On those for the system everything may run. */
export function nodeTaintsOf({ domain }: { readonly domain: string }, of: NodeClass) {
  return of === 'system' ? [] : [{ key: `${domain}/node-class`, value: of, effect: 'NoSchedule' as const }];
}

/** The architecture of an instance type: Graviton has a `g` behind the number of its generation. */
export function architectureOf(instance: string): 'arm64' | 'x86_64' {
  return /^(a1|[a-z]+\d+g[a-z]*)\./.test(instance) ? 'arm64' : 'x86_64';
}

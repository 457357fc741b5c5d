/** What a pod requests, or what a node has: in thousandths of a processor, and in mebibytes. */
export interface Amount {
  readonly cpu: number;
  readonly memory: number;
  readonly disk: number;
}

/** A pod that wants a node. */
export interface Packed extends Amount {
  /** Pods with the same text are on different nodes. */
  readonly apart?: string;
}

const SIDES = ['cpu', 'memory', 'disk'] as const;

/**
 * How many nodes hold some pods, the largest first and each on the first node that has room; undefined where one is larger than a node.
 */
export function nodesHolding(pods: readonly Packed[], node: Amount): number | undefined {
  const share = (pod: Packed) => Math.max(...SIDES.map((side) => (pod[side] === 0 ? 0 : pod[side] / node[side])));
  const nodes: { left: Amount; apart: Set<string> }[] = [];
  for (const pod of pods.toSorted((one, other) => share(other) - share(one))) {
    if (share(pod) > 1) return undefined;
    const isRoom = ({ left, apart }: (typeof nodes)[number]) =>
      SIDES.every((side) => pod[side] <= left[side]) && !(pod.apart !== undefined && apart.has(pod.apart));
    let found = nodes.find(isRoom);
    if (found === undefined) nodes.push((found = { left: node, apart: new Set() }));
    const { left } = found;
    found.left = { cpu: left.cpu - pod.cpu, memory: left.memory - pod.memory, disk: left.disk - pod.disk };
    if (pod.apart !== undefined) found.apart.add(pod.apart);
  }
  return nodes.length;
}

/** Several amounts together. */
export function sumOf(amounts: readonly Amount[]): Amount {
  const sum = (side: (typeof SIDES)[number]) => amounts.reduce((total, amount) => total + amount[side], 0);
  return { cpu: sum('cpu'), memory: sum('memory'), disk: sum('disk') };
}

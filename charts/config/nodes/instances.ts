import facts from './instances.json';

/** What is known of a type of instance. */
export interface Instance {
  readonly vcpu: number;
  /** In mebibytes. */
  readonly memory: number;
  /** What Karpenter reckons that is left for pods, in thousandths of a processor and in mebibytes. */
  readonly allocatable: { readonly cpu: number; readonly memory: number };
  /** The disks that are built in, in gigabytes. */
  readonly nvme: number;
  /** On-demand, for an hour. */
  readonly dollars: number;
}

const TYPES: Readonly<Record<string, Instance>> = facts.types;

/** What is known of a type of instance; undefined of one that is not listed, which may be right all the same. */
export function instanceOf(type: string): Instance | undefined {
  return TYPES[type];
}

/** Whether a type of instance has disks built in: a `d` behind the number of its generation, or a family that is for storage. */
export function hasLocalDisk(type: string): boolean {
  return /^([a-z]+\d+[a-z]*d[a-z]*|(i|im|is)\d[a-z]*|d\d[a-z]*|z1d)\./.test(type);
}

/** Whence the facts are, and when the prices were so. */
export const INSTANCE_FACTS = { source: facts.source, checked: facts.checked, region: facts.region, pricesOf: facts.pricesOf } as const;

/** What is reckoned with on every node for what runs on all of them: network, volumes, logs. In thousandths of a processor, in mebibytes. */
export const EVERY_NODE = { cpu: 300, memory: 512 } as const;

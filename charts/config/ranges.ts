import { BlockList, isIPv4 } from 'node:net';

/** A range of IPv4 addresses. */
export interface Range {
  /** Its first address, as a number. */
  readonly first: number;
  /** The length of its prefix. */
  readonly prefix: number;
}

/** The range that a text such as `10.0.0.0/16` stands for; undefined where it stands for none, or has bits behind its prefix. */
export function rangeOf(text: string): Range | undefined {
  const [address = '', bits = '', ...more] = text.split('/');
  const prefix = Number(bits);
  if (more.length > 0 || !isIPv4(address) || !/^\d+$/.test(bits) || prefix > 32) return undefined;
  const first = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return first % sizeOfPrefix(prefix) === 0 ? { first, prefix } : undefined;
}

/** How many addresses there are behind a prefix. */
export function sizeOfPrefix(prefix: number): number {
  return 2 ** (32 - prefix);
}

/** The address at a place in a range. */
export function addressIn({ first }: Range, place: number): string {
  const number = first + place;
  return [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join('.');
}

/** Whether two ranges have an address in common: one of two that do holds the other's first. */
export function overlap(one: string, other: string): boolean {
  return holds(one, other) || holds(other, one);
}

/** Whether a range lies within those that nobody has on the internet: RFC 1918, or RFC 6598 of which EKS takes addresses too. */
export function isPrivate(range: string): boolean {
  return ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].some(
    (block) => holds(block, range) && Number(block.split('/')[1]) <= Number(range.split('/')[1]),
  );
}

function holds(range: string, other: string): boolean {
  const [address = '', bits] = range.split('/');
  const list = new BlockList();
  list.addSubnet(address, Number(bits));
  return list.check(other.split('/')[0] ?? '');
}

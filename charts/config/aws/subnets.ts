import { addressIn, rangeOf, sizeOfPrefix } from '../ranges';
import type { ResolvedAws } from './aws-environment';

/** The kinds of subnets that a new network has in each zone. */
export const SUBNETS = ['public', 'private', 'isolated'] as const;

/** A kind of subnets. */
export type SubnetKind = (typeof SUBNETS)[number];

/** A network that is made. */
export type ResolvedNetwork = Extract<ResolvedAws['network'], { type: 'new' }>;

/**
 * How long the prefixes of subnets are. Private ones take what they can, as every pod has an address in one of them; the others hold load
 * balancers, databases and brokers, which are few.
 */
export function prefixesOf({ cidr, prefixes }: ResolvedNetwork, zones: number): Readonly<Record<SubnetKind, number>> {
  const whole = rangeOf(cidr)?.prefix ?? 16;
  const few = Math.min(whole + 8, SMALLEST.public);
  return {
    public: prefixes.public ?? few,
    private: prefixes.private ?? whole + (zones <= 3 ? 2 : 3),
    isolated: prefixes.isolated ?? few,
  };
}

/** The ranges of the subnets of a kind, a subnet in each zone: one kind after the other, as the AWS CDK lays them out. */
export function subnetRangesOf(network: ResolvedNetwork, zones: number, kind: SubnetKind): readonly string[] {
  const prefixes = prefixesOf(network, zones);
  const whole = rangeOf(network.cidr);
  if (whole === undefined) return [];
  let next = 0;
  for (const one of LAID_OUT) {
    const size = sizeOfPrefix(prefixes[one]);
    const first = Math.ceil(next / size) * size;
    if (one === kind) return Array.from({ length: zones }, (_, zone) => `${addressIn(whole, first + zone * size)}/${prefixes[one]}`);
    next = first + zones * size;
  }
  return [];
}

/** The order in which subnets take their addresses. */
const LAID_OUT: readonly SubnetKind[] = ['private', 'public', 'isolated'];

/** Whether all subnets fit into the network, the large ones first. */
export function doFit(network: ResolvedNetwork, zones: number): boolean {
  const wanted = Object.values(prefixesOf(network, zones)).reduce((sum, prefix) => sum + zones * sizeOfPrefix(prefix), 0);
  return wanted <= sizeOfPrefix(rangeOf(network.cidr)?.prefix ?? 32);
}

/**
 * The longest prefixes. A load balancer takes eight addresses of its subnet and wants a /27; a node takes its pods' addresses in blocks of
 * 16, so that fewer than a thousand are soon used up.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#availability-zones
 * @see https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html
 */
export const SMALLEST: Readonly<Record<SubnetKind, number>> = { public: 27, private: 22, isolated: 27 };

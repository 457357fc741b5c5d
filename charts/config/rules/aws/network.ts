import type { Fault } from '../../fault';
import type { ResolvedAws } from '../../aws/aws-environment';
import { isPrivate, overlap, rangeOf } from '../../ranges';
import { doFit, prefixesOf, SMALLEST, SUBNETS, type ResolvedNetwork } from '../../aws/subnets';
import type { Rule } from '../rule';

/** A new network: its range, and what has to fit into it. */
export const newNetwork: Rule = function* ({ aws }) {
  if (aws?.network.type !== 'new') return;
  const { network, zones } = aws;
  const path = 'aws.network.cidr';
  const range = rangeOf(network.cidr);
  if (range === undefined || !isPrivate(network.cidr)) {
    const remedy = "Write a private one whose address ends where its prefix does, such as '10.0.0.0/16'";
    yield { path, problem: 'is not a range of private addresses', got: network.cidr, remedy };
  } else if (range.prefix < 16 || range.prefix > 20) {
    yield { path, problem: 'is not of a size for a cluster', got: network.cidr, remedy: 'Give a prefix from /16 to /20' };
  } else {
    yield* subnets(network, zones.length, range.prefix);
  }
};

function* subnets(network: ResolvedNetwork, zones: number, whole: number): Generator<Fault> {
  const prefixes = prefixesOf(network, zones);
  for (const kind of SUBNETS) {
    const path = `aws.network.prefixes.${kind}`;
    const got = prefixes[kind];
    if (got > SMALLEST[kind]) {
      yield { path, problem: 'makes subnets that are too small', got, remedy: `Give ${SMALLEST[kind]} or less` };
      return;
    }
    if (got <= whole) {
      yield { path, problem: `makes subnets as large as the whole network of /${whole}`, got, remedy: `Give ${whole + 1} or more` };
      return;
    }
  }
  if (doFit(network, zones)) return;
  const remedy = `Give a larger 'cidr' than ${network.cidr}, longer prefixes, or fewer zones than ${zones}`;
  yield { path: 'aws.network.prefixes', problem: 'make more than fits into the network', got: prefixes, remedy };
}

/** A network that is there: a subnet of each kind in each zone. */
export const existingNetwork: Rule = function* ({ aws }) {
  if (aws?.network.type !== 'existing') return;
  const { network, zones } = aws;
  if (rangeOf(network.cidr) === undefined) {
    const remedy = "Write it as AWS shows it, such as '10.0.0.0/16'";
    yield { path: 'aws.network.cidr', problem: 'is not an address range', got: network.cidr, remedy };
  }
  const { privateSubnets, isolatedSubnets = privateSubnets, publicSubnets } = network;
  for (const [name, ids] of Object.entries({ privateSubnets, isolatedSubnets, publicSubnets })) {
    const path = `aws.network.${name}`;
    const isLeftOut = name === 'publicSubnets' && ids.length === 0;
    if (!isLeftOut && ids.length !== zones.length) {
      const remedy = `Give ${zones.length}, one for each of ${zones.join(', ')}, in this order`;
      yield { path, problem: 'are not one for each zone', got: ids, remedy };
    }
    if (new Set(ids).size !== ids.length) yield { path, problem: 'have one twice', got: ids, remedy: 'Give each zone a subnet of its own' };
  }
};

/** Ranges that are joined may not have an address in common. */
export const overlaps: Rule = function* ({ aws }) {
  if (aws === undefined || rangeOf(aws.network.cidr) === undefined) return;
  for (const { path, got } of othersOf(aws)) {
    if (rangeOf(got) === undefined) {
      yield { path, problem: 'is not an address range', got, remedy: "Write for example '10.0.0.0/16'" };
    } else if (overlap(got, aws.network.cidr)) {
      yield { path, problem: `overlaps with the network of ${aws.network.cidr}`, got, remedy: 'Choose ranges without a common address' };
    }
  }
};

function othersOf({ network, cluster }: ResolvedAws): readonly { readonly path: string; readonly got: string }[] {
  const peers = network.type === 'new' ? network.peers : [];
  return [
    ...peers.map((got, index) => ({ path: `aws.network.peers[${index}]`, got })),
    ...(cluster.type === 'new' ? [{ path: 'aws.cluster.serviceCidr', got: cluster.serviceCidr }] : []),
  ];
}

import { Duration } from 'cdk8s';

import type { AwsEnvironment, ResolvedAws } from './aws-environment';
import { serverGroupsOf } from '../groups';
import type { ResolvedEnvironment } from '../schema/resolved';
import { subnetRangesOf } from './subnets';

/** Resolved settings of the way in. */
export type ResolvedEdge = NonNullable<ResolvedAws['edge']>;

/** The most that an Application Load Balancer waits. */
export const LONGEST_IDLE = Duration.seconds(4000);

/** Druid's own limit of a query, where nothing else is said. */
const QUERY_TIMEOUT = 300_000;

/** How long a query may take: the most that any broker or the router allows. */
export function longestQueryOf(environment: ResolvedEnvironment): Duration {
  const { properties, unsafeProperties } = environment.druid;
  const timeouts = serverGroupsOf(environment)
    .filter(({ role }) => role === 'broker' || role === 'router')
    .map(({ settings }) => {
      const said = { ...properties, ...unsafeProperties, ...settings.properties, ...settings.unsafeProperties };
      return Number(said['druid.server.http.defaultQueryTimeout'] ?? QUERY_TIMEOUT);
    });
  return Duration.seconds(Math.ceil(Math.max(...timeouts) / 1000));
}

/** How long a connection of the load balancer may be silent. */
export function idleTimeoutOf(environment: ResolvedEnvironment, { idleTimeout }: ResolvedEdge): Duration {
  return idleTimeout ?? Duration.seconds(longestQueryOf(environment).toSeconds() + 60);
}

/** From where the load balancer reaches the router: the subnets that it stands in, as far as they are known. */
export function rangesOfLoadBalancer({ aws: { network, zones } }: AwsEnvironment, { internet }: ResolvedEdge): readonly string[] {
  return network.type === 'new' ? subnetRangesOf(network, zones.length, internet === undefined ? 'private' : 'public') : [network.cidr];
}

/** From where the load balancer is reached. */
export function sourceRangesOf({ aws: { network } }: AwsEnvironment, { sourceRanges, internet }: ResolvedEdge): readonly string[] {
  if (sourceRanges !== undefined) return sourceRanges;
  if (internet !== undefined) return ['0.0.0.0/0'];
  return [network.cidr, ...(network.type === 'new' ? network.peers : [])];
}

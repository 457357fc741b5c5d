import { Duration, Size } from 'cdk8s';

import { ROUTER_PORTS } from '../../config/ports';
import type { ResolvedDruid, ResolvedRouter } from '../../config/schema/resolved';
import { brokerServiceOf, tierNameOf } from '../names';
import { openId } from '../properties/groups/authentication';
import { join, type Properties } from '../properties/property';
import { connectionsOf, httpThreadsOf } from '../sizing/threads';
import type { Role } from './role';

/** The one door for clients. It hands queries to brokers and everything else to the leading coordinator and overlord. */
export const router = {
  name: 'router',
  purpose: 'takes queries, APIs and the web console to the right process',
  service: 'druid/router',
  ports: ROUTER_PORTS,
  state: 'stateless',
  shape: {
    smallestHeap: Size.mebibytes(128),
    largestHeap: (processors) => Size.mebibytes(256 * Math.max(2, processors)),
    network: Size.mebibytes(128),
    queries: { work: 'none' },
  },
  uses: [],
  does: [],
  // Seconds on a node with room, minutes on one where everything starts at once.
  start: () => Duration.minutes(5),
  shutdown: { propagation: Duration.seconds(10), requests: Duration.seconds(30) },
  properties: ({ environment: { druid }, group: { settings }, sizing: { processors } }) =>
    join(openId(druid.authentication), strategies(settings, druid), {
      'druid.router.managementProxy.enabled': true,
      'druid.router.http.numConnections': connectionsOf(processors),
      'druid.router.http.numMaxThreads': 2 * connectionsOf(processors),
      'druid.server.http.numThreads': httpThreadsOf(2 * connectionsOf(processors)),
    }),
} as const satisfies Role<'router'>;

/**
 * Which group of brokers gets a query. Strategies choose among the groups that the map of tiers names, its first and its last above all;
 * so every group has an entry, under its tier where it has one.
 *
 * @see https://druid.apache.org/docs/latest/design/router#router-strategies
 */
function strategies({ routing }: ResolvedRouter, { roles: { broker } }: ResolvedDruid): Properties {
  if (routing.length === 0) return {};
  const brokers = Object.entries(broker).map(([name, { tiers }]) => [tierNameOf(tiers?.[0] ?? name), brokerServiceOf(name)]);
  return {
    'druid.router.sql.enable': true,
    'druid.router.tierToBrokerMap': Object.fromEntries(brokers) as Record<string, string>,
    'druid.router.strategies': routing.map((strategy) =>
      strategy.type === 'manual'
        ? { type: 'manual', defaultManualBrokerService: brokerServiceOf(strategy.broker) }
        : { type: 'priority', minPriority: strategy.min, maxPriority: strategy.max },
    ),
  };
}

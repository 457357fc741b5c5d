import { serverGroupsOf } from '../../config/groups';
import { podsOf } from '../../config/replicas';
import type { ResolvedEnvironment, ResolvedProcess } from '../../config/schema/resolved';
import { connectionsOf } from '../sizing/threads';

/** Connections that one broker of a group keeps to each server. */
export function connectionsOfBroker({ cpu, cpuLimit }: ResolvedProcess): number {
  return connectionsOf((cpuLimit ?? cpu).toProcessors());
}

/** Connections over which all brokers together may ask one server at once, when every group is as large as it may become. */
export function incomingConnectionsOf(environment: ResolvedEnvironment): number {
  return serverGroupsOf(environment)
    .filter(({ role }) => role === 'broker')
    .reduce((sum, { settings }) => sum + podsOf(settings).most * connectionsOfBroker(settings), 0);
}

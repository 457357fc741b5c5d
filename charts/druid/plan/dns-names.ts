import { domainOf } from '../../config/addresses';
import type { Group } from '../../config/groups';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/resolved';

/**
 * The names that the certificate of a set of pods covers: every pod behind its headless Service, and for the router the names that clients
 * use; `localhost` among them, for `kubectl port-forward`.
 */
export function dnsNamesOf(environment: ResolvedEnvironment, { role, component, settings }: Group): readonly string[] {
  const pods = `*.${domainOf(environment, component)}`;
  if (role !== 'router') return [pods];
  const { namespace, network } = environment;
  const service = namesOf(environment).component(component);
  const inside = [
    service,
    `${service}.${namespace}`,
    `${service}.${namespace}.svc`,
    `${service}.${namespace}.svc.${network.clusterDomain}`,
  ];
  const edge = environment.aws?.edge;
  return [...new Set([pods, ...inside, 'localhost', ...settings.dnsNames, ...(edge === undefined ? [] : [edge.hostName])])];
}

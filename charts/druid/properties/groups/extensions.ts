import type { ResolvedEnvironment } from '../../../config/schema/resolved';
import type { Properties } from '../property';
import { logsInByToken, RDS_EXTENSION } from './metadata-store';

/**
 * The same list for every process: a router that plans a query has to know the aggregators that a historical computes.
 *
 * @see https://druid.apache.org/docs/latest/configuration/extensions
 */
export function extensions(environment: ResolvedEnvironment): Properties {
  const { druid, stream } = environment;
  const needed: readonly (readonly [string, boolean])[] = [
    ['druid-kubernetes-extensions', druid.discovery.type === 'kubernetes'],
    ['druid-kubernetes-overlord-extensions', druid.ingestion.type === 'jobs'],
    ['druid-basic-security', true],
    ['druid-pac4j', druid.authentication.oidc !== undefined],
    ['simple-client-sslcontext', druid.tls !== undefined],
    ['druid-s3-extensions', true],
    ['postgresql-metadata-storage', true],
    [RDS_EXTENSION, logsInByToken(environment)],
    ['druid-datasketches', true],
    ['prometheus-emitter', true],
    ['druid-kafka-indexing-service', stream !== undefined],
  ];
  const names = needed.filter(([, wanted]) => wanted).map(([name]) => name);
  return { 'druid.extensions.loadList': [...new Set([...names, ...druid.extensions])] };
}

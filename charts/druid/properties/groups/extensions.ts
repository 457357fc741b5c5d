import type { ResolvedEnvironment } from '../../../config/schema/environment';
import type { Properties } from '../property';

/**
 * The same list for every process: a router that plans a query has to know the aggregators that a historical computes.
 *
 * @see https://druid.apache.org/docs/latest/configuration/extensions
 */
export function extensions({ druid, stream }: ResolvedEnvironment): Properties {
  const needed = [...ALWAYS, ...(stream === undefined ? [] : ['druid-kafka-indexing-service'])];
  return { 'druid.extensions.loadList': [...new Set([...needed, ...druid.extensions])] };
}

const ALWAYS = [
  'druid-kubernetes-extensions',
  'druid-kubernetes-overlord-extensions',
  'druid-basic-security',
  'druid-s3-extensions',
  'postgresql-metadata-storage',
  'druid-datasketches',
  'prometheus-emitter',
];

import { isMsk } from '../../../config/aws/stores';
import { namesOf } from '../../../config/names';
import type { CloudwatchDiscovery } from '../../alloy/components/prometheus/exporter';
import { map } from '../../alloy/functions';
import type { Collecting } from '../../workloads/identity';

/**
 * What passes through the MSK cluster: by topic where it is serverless, and by broker where it has some. Which there are is not known here, so they
 * are looked for: in a cluster that was made for the environment by its tags, in one that was there already by its name.
 */
export function streamOf(environment: Collecting) {
  const { stream, domain, bindings } = environment;
  if (!isMsk(stream) || stream === undefined) return undefined;
  const names = namesOf(environment);
  const arn = bindings?.DruidKafkaClusterArn;
  // `arn:aws:kafka:eu-west-1:123456789012:cluster/name/id`
  const cluster = stream.type === 'msk' ? (arn?.split('/')[1] ?? '') : names.component('msk');
  const tags = stream.type === 'msk' ? {} : { search_tags: map({ [`${domain}:part-of`]: `^${names.cluster}$` }) };
  const dimensions = stream.type === 'msk-serverless' ? { dimension_name_requirements: ['Cluster Name', 'Topic'] } : {};
  const discovery = (region: string): CloudwatchDiscovery => ({
    type: 'AWS/Kafka',
    regions: [region],
    ...tags,
    ...dimensions,
    metric: [
      { name: 'BytesInPerSec', statistics: ['Average'], period: '5m' },
      { name: 'BytesOutPerSec', statistics: ['Average'], period: '5m' },
    ],
  });
  return { cluster, discovery } as const;
}

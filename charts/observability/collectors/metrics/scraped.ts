import { clusterLabelOf } from '../../../config/observability/collected';
import type { Block } from '../../alloy/component';
import { prometheus } from '../../alloy/components/prometheus';
import type { ScrapeArgs } from '../../alloy/components/prometheus/scrape';
import type { RelabelRule } from '../../alloy/components/shared';
import type { Expression, Targets, Time } from '../../alloy/expression';
import type { Collecting } from '../../workloads/identity';
import { sendersOf } from '../senders';

/** What all that is read has in common. */
export interface Scraping {
  /** Where metrics go. */
  readonly receiver: Expression<'metrics-receiver'>;
  readonly every: Pick<ScrapeArgs, 'scrape_interval' | 'scrape_timeout' | 'clustering'>;
  readonly cluster: string;
}

/** How metrics are read in an environment: by several that share the targets, each as often as its settings say. */
export function scrapingOf(environment: Collecting): Scraping | undefined {
  const receiver = sendersOf(environment).metrics?.receiver;
  const interval = environment.observability.collectors.metrics?.interval.toSeconds();
  if (receiver === undefined || interval === undefined) return undefined;
  const seconds = (count: number): Time => `${count}s`;
  return {
    receiver,
    every: { scrape_interval: seconds(interval), scrape_timeout: seconds(Math.min(interval, 30)), clustering: { enabled: true } },
    cluster: clusterLabelOf(environment),
  };
}

/** Something that is read: its name here, its job, where it is, how it is asked, and what becomes of it. */
export interface Scraped extends Pick<ScrapeArgs, 'scheme' | 'metrics_path' | 'bearer_token_file' | 'tls_config' | 'honor_labels'> {
  readonly name: string;
  readonly job: string;
  readonly targets: Targets;
  /** What is done to its series. */
  readonly rules: readonly RelabelRule[];
}

/** What reads something, and what becomes of its series. */
export function scraped({ receiver, every }: Scraping, { name, job, targets, rules, ...how }: Scraped): readonly Block[] {
  const relabel = prometheus.relabel(name, { forward_to: [receiver], rule: rules });
  return [prometheus.scrape(name, { targets, job_name: job, ...every, ...how, forward_to: [relabel.receiver] }), relabel];
}

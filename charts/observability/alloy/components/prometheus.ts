import { component, takes } from '../component';
import type { CloudwatchArgs, SelfArgs, StatsdArgs } from './prometheus/exporter';
import type { MonitorsArgs, ServiceMonitorsArgs } from './prometheus/operator';
import type { RelabelArgs, ScrapeArgs } from './prometheus/scrape';
import type { RemoteWriteArgs } from './prometheus/remote-write';
import { FINDS_TARGETS, RECEIVES_METRICS } from './shared';

/** What reads, changes and sends metrics. */
export const prometheus = {
  scrape: component('prometheus.scrape', takes<ScrapeArgs>),
  relabel: component('prometheus.relabel', takes<RelabelArgs>, { ...RECEIVES_METRICS, rules: 'relabel-rules' }),
  remote_write: component('prometheus.remote_write', takes<RemoteWriteArgs>, RECEIVES_METRICS),
  exporter: {
    self: component('prometheus.exporter.self', takes<SelfArgs>, FINDS_TARGETS),
    cloudwatch: component('prometheus.exporter.cloudwatch', takes<CloudwatchArgs>, FINDS_TARGETS),
    statsd: component('prometheus.exporter.statsd', takes<StatsdArgs>, FINDS_TARGETS),
  },
  operator: {
    podmonitors: component('prometheus.operator.podmonitors', takes<MonitorsArgs>),
    servicemonitors: component('prometheus.operator.servicemonitors', takes<ServiceMonitorsArgs>),
  },
} as const;

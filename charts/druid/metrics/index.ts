import { cache } from './cache';
import { ingestion } from './ingestion';
import type { Metric } from './metric';
import { processes } from './process';
import { queries } from './queries';
import { segments } from './segments';
import { tasks } from './tasks';

/** Every metric that leaves Druid. What is not here, the emitter drops. */
export const metrics = { ...queries, ...cache, ...segments, ...tasks, ...ingestion, ...processes } as const;

/** What Druid calls a metric. */
export type MetricName = keyof typeof metrics;

/** The names of metrics of one type. */
export type MetricOf<Type extends Metric['type']> = {
  [Name in MetricName]: (typeof metrics)[Name]['type'] extends Type ? Name : never;
}[MetricName];

/** One of them. */
export const metricOf = (name: MetricName): Metric => metrics[name];

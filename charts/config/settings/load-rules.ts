import type { Duration } from 'cdk8s';

/**
 * Where segments are loaded, and for how long. The first rule that fits a segment decides.
 *
 * @see https://druid.apache.org/docs/latest/operations/rule-configuration
 */
export type LoadRule =
  | { readonly type: 'loadForever'; readonly tiers: TierReplicas }
  | { readonly type: 'loadByPeriod'; readonly period: Duration; readonly tiers: TierReplicas }
  | { readonly type: 'dropForever' }
  | { readonly type: 'dropBeforeByPeriod'; readonly period: Duration };

/** On how many servers of each tier a segment is. */
export type TierReplicas = Readonly<Record<string, number>>;

import { Size } from 'cdk8s';

import { addressOfDeepStorage } from '../addresses';
import { isAwsStore, isMsk } from '../aws/stores';
import { Cpu } from '../cpu';
import { namesOf } from '../names';
import type { ResolvedCollectors, ResolvedEnvironment } from '../schema/resolved';
import versions from '../versions.json';
import { destinationsOf } from './destinations';

/** The roles in which Alloy runs. */
export const COLLECTOR_ROLES = ['metrics', 'logs', 'singleton', 'receiver', 'profiles'] as const;

/** The name of a role of Alloy. */
export type CollectorRole = (typeof COLLECTOR_ROLES)[number];

/** What the service account and all namespaced objects of a role are called. */
export const alloyName = (role: CollectorRole) => `alloy-${role}` as const;

/** The value of the label `cluster` of all that is sent. */
export function clusterLabelOf(environment: ResolvedEnvironment): string {
  const { aws, observability } = environment;
  const names = namesOf(environment);
  return observability.collectors?.cluster ?? (aws?.cluster.type === 'new' ? names.kubernetes : names.cluster);
}

/** The image of Alloy. */
export function alloyImageOf({ image }: ResolvedCollectors): string {
  return image ?? versions.images.alloy;
}

/** Whether alerting rules are sent to Mimir: where they are objects that it can be synced from, and it is known. */
export function sendsRules(environment: ResolvedEnvironment): boolean {
  const { alerts, collectors } = environment.observability;
  const wanted = collectors?.singleton?.rules ?? alerts?.as === 'prometheus-rule';
  return collectors?.singleton !== undefined && wanted && destinationsOf(environment).ruler !== undefined;
}

/** Whether CloudWatch is asked about what the environment has on AWS. */
export function asksCloudWatch(environment: ResolvedEnvironment): boolean {
  const { aws, observability } = environment;
  const { singleton } = observability.collectors ?? {};
  if (singleton === undefined || aws === undefined) return false;
  return (singleton.cloudWatch ?? aws.controllers.alloy) && hasOnAws(environment) && destinationsOf(environment).prometheus !== undefined;
}

/** Whether there is anything on AWS that CloudWatch could be asked about. */
export function hasOnAws(environment: ResolvedEnvironment): boolean {
  const { metadataStore, stream } = environment;
  return isAwsStore(metadataStore) || isMsk(stream) || addressOfDeepStorage(environment).endpoint === undefined;
}

/** The size of the collector on each node that profiles; undefined where none does. */
export function profilerOf({ observability: { profiles, collectors } }: ResolvedEnvironment): ResolvedCollectors['profiles'] {
  if (collectors === undefined || profiles === undefined || profiles.type === 'agent') return undefined;
  return collectors.profiles ?? { cpu: Cpu.millis(100), memory: Size.mebibytes(512) };
}

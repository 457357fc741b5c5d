import { groupsOf } from '../groups';
import type { ResolvedDruid } from '../schema/resolved';
import type { Rule } from './rule';
import { isDnsSubdomain } from './rule';

/** One pod on one volume is for trials. */
export const inCluster: Rule = function* ({ kind, ...environment }) {
  if (kind === 'local') return;
  for (const [path, instead] of Object.entries(INSTEAD)) {
    const type = environment[path as keyof typeof INSTEAD]?.type;
    if (type !== 'in-cluster') continue;
    yield {
      path: `${path}.type`,
      problem: `is a single pod, for kind 'local' only, in an environment of kind '${kind}'`,
      got: type,
      remedy: `Use '${instead}'`,
    };
  }
};

const INSTEAD = { metadataStore: 'postgresql', deepStorage: 's3', stream: 'kafka' } as const;

/** The database is reached by a DNS name. */
export const databaseHost: Rule = function* ({ metadataStore }) {
  if (metadataStore.type !== 'postgresql' || isDnsSubdomain(metadataStore.host)) return;
  yield {
    path: 'metadataStore.host',
    problem: 'is not a DNS name',
    got: metadataStore.host,
    remedy: "Give the name alone, without 'jdbc:' and without the port",
  };
};

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const bucket: Rule = function* ({ deepStorage }) {
  if (deepStorage.type !== 's3') return;
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(deepStorage.bucket)) {
    yield {
      path: 'deepStorage.bucket',
      problem: 'is not the name of a bucket',
      got: deepStorage.bucket,
      remedy: "Give the name alone, without 's3://' and without a path",
    };
  }
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(deepStorage.region)) {
    yield { path: 'deepStorage.region', problem: 'is not an AWS region', got: deepStorage.region, remedy: "Write for example 'eu-west-1'" };
  }
};

/** Class names of all volumes. */
export const storageClasses: Rule = function* ({ druid, ...environment }) {
  const claims = groupsOf({ druid, ...environment }).flatMap(({ path, settings }) =>
    'storage' in settings && settings.storage.type === 'claim' ? [[`${path}.storage`, settings.storage] as const] : [],
  );
  const volumes = {
    ...Object.fromEntries(claims),
    'metadataStore.volume': environment.metadataStore.type === 'in-cluster' ? environment.metadataStore.volume : undefined,
    'deepStorage.volume': environment.deepStorage.type === 'in-cluster' ? environment.deepStorage.volume : undefined,
    'druid.discovery.ensemble.volume': zooKeeperVolumeOf(druid),
    'stream.volume': environment.stream?.type === 'in-cluster' ? environment.stream.volume : undefined,
  };
  for (const [path, volume] of Object.entries(volumes)) {
    const got = volume?.storageClass;
    if (got === undefined || isDnsSubdomain(got)) continue;
    yield { path: `${path}.storageClass`, problem: 'is not the name of a StorageClass', got, remedy: "Write for example 'gp3'" };
  }
};

function zooKeeperVolumeOf({ discovery }: ResolvedDruid) {
  return discovery.type === 'zookeeper' && discovery.ensemble.type === 'in-cluster' ? discovery.ensemble.volume : undefined;
}

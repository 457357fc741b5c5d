import { deepEqual, equal } from 'node:assert/strict';

import { bucketNamesOf } from '../../../charts/config/aws/buckets';
import { namesOf } from '../../../charts/config/names';
import type { Deployed, Fact } from './fact';

/** Buckets, databases' places, images and keys are there, and encrypted as the environment asks for. */
export function storageFacts({ environment, api, outputs }: Deployed): readonly Fact[] {
  const names = namesOf(environment);
  const { DruidKeyArn: key } = outputs;
  const buckets = bucketNamesOf(environment);
  const { deepStorage, aws } = environment;
  const isKms = deepStorage.type === 's3-buckets' && deepStorage.encryption === 'kms';
  const wanted = {
    ...(deepStorage.type === 's3-buckets'
      ? {
          [buckets.segments]: isKms ? key : 'AES256',
          [buckets['task-logs']]: isKms ? key : 'AES256',
          [buckets['query-results']]: isKms ? key : 'AES256',
          // S3 writes it itself, and takes no key but its own.
          [buckets['access-logs']]: 'AES256',
        }
      : {}),
    ...(aws.controllers.velero ? { [buckets.velero]: key } : {}),
  };
  return [
    {
      what: `${Object.keys(wanted).length} buckets, by their names, and with their keys`,
      check: async () => {
        const found = [...(await api.rest<string>('s3', 'GET', '/')).matchAll(/<Name>([^<]*)<\/Name>/g)].map(([, name = '']) => name);
        const own = found.filter((name) => name.startsWith(names.cluster));
        const keys = own.map(async (name) => {
          const text = await api.rest<string>('s3', 'GET', `/${name}?encryption=`);
          const of = (tag: string) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1];
          return [name, of('KMSMasterKeyID') ?? of('SSEAlgorithm')] as const;
        });
        deepEqual(Object.fromEntries(await Promise.all(keys)), wanted);
      },
    },
    {
      what: 'outputs name the buckets',
      check: () => {
        const {
          DruidSegmentsBucket: segments,
          DruidTaskLogsBucket: logs,
          DruidQueryResultsBucket: results,
          DruidVeleroBucket: velero,
        } = outputs;
        const made = deepStorage.type === 's3-buckets' ? [buckets.segments, buckets['task-logs'], buckets['query-results']] : [];
        deepEqual([segments, logs, results].slice(0, made.length), made);
        equal(velero, aws.controllers.velero ? buckets.velero : undefined);
        return Promise.resolve();
      },
    },
    {
      what: 'the key has its name, and is rotated',
      check: async () => {
        const { Aliases } = await api.json<{ readonly Aliases: readonly Alias[] }>('kms', 'TrentService.ListAliases');
        const id = Aliases.find(({ AliasName }) => AliasName === `alias/${names.cluster}`)?.TargetKeyId;
        equal(key, `arn:aws:kms:${aws.region}:${aws.account}:key/${id}`);
        const said = await api.json<{ readonly KeyRotationEnabled: boolean }>('kms', 'TrentService.GetKeyRotationStatus', { KeyId: id });
        equal(said.KeyRotationEnabled, true);
      },
    },
    {
      what: 'the metadata store has its place in every zone',
      check: async () => {
        const said = await api.query<{ readonly DBSubnetGroups: readonly SubnetGroup[] }>('rds', 'DescribeDBSubnetGroups');
        const zones = said.DBSubnetGroups.map(({ Subnets }) => Subnets.map(({ SubnetAvailabilityZone: { Name } }) => Name).toSorted());
        deepEqual(zones, [aws.zones.toSorted()]);
      },
    },
    {
      what: 'the image repository has its name, and its tags stand for one image for ever',
      check: async () => {
        const target = 'AmazonEC2ContainerRegistry_V20150921.DescribeRepositories';
        const { repositories } = await api.json<{ readonly repositories: readonly Repository[] }>('ecr', target);
        const found = repositories.map(({ repositoryUri, imageTagMutability }) => ({ repositoryUri, imageTagMutability }));
        deepEqual(found, [{ repositoryUri: outputs['DruidImageRepository'], imageTagMutability: 'IMMUTABLE' }]);
      },
    },
  ];
}

interface Alias {
  readonly AliasName: string;
  readonly TargetKeyId?: string;
}

interface SubnetGroup {
  readonly Subnets: readonly { readonly SubnetAvailabilityZone: { readonly Name: string } }[];
}

interface Repository {
  readonly repositoryUri: string;
  readonly imageTagMutability: string;
}

import type { AwsEnvironment } from '../../aws/aws-environment';
import { MADE_SECRETS } from '../../secrets/managed-secrets';
import { pathOf, valuesAt } from '../../schema/path';
import type { Rule } from '../rule';
import { isAccount, isRegion } from './forms';

/** What is made on AWS says where; what is local has nothing there. */
export const awsNeeded: Rule = function* ({ kind, aws, ...environment }) {
  if (kind === 'local' && aws !== undefined) {
    yield { path: 'aws', problem: "is of no use in an environment of kind 'local'", remedy: "Remove it, or make the kind 'eks'" };
  }
  if (aws !== undefined) return;
  for (const path of ['metadataStore', 'deepStorage', 'stream'] as const) {
    const got = environment[path]?.type;
    if (got === undefined || !MADE.includes(got)) continue;
    yield { path: `${path}.type`, problem: "is made on AWS, and there is no 'aws' that says where", got, remedy: "Add 'aws'" };
  }
};

const MADE = ['aurora', 'rds', 's3-buckets', 'msk-serverless', 'msk-provisioned', 'msk'];

/** Zones are of the region, and at least two: EKS and Aurora want two, and one that fails must not be all. */
export const availabilityZones: Rule = function* ({ aws }) {
  if (aws === undefined || !isRegion(aws.region)) return;
  const { zones, region } = aws;
  if (zones.length < 2) {
    yield { path: 'aws.zones', problem: 'are too few', got: zones, remedy: 'Give two at least' };
  }
  for (const [index, got] of zones.entries()) {
    const path = `aws.zones[${index}]`;
    if (!new RegExp(`^${region}[a-z]$`).test(got)) {
      yield { path, problem: `is not a zone of the region '${region}'`, got, remedy: `Write for example '${region}a'` };
    } else if (zones.indexOf(got) !== index) {
      yield { path, problem: 'is there twice', got, remedy: 'Remove one' };
    }
  }
};

/** What is there already has to be where the rest is made: keys, certificates and brokers cannot be used from elsewhere. */
export const sameAccount: Rule = function* (environment) {
  const { aws } = environment;
  if (aws === undefined || !isRegion(aws.region) || !isAccount(aws.account)) return;
  for (const pattern of HERE) yield* elsewhere({ ...environment, aws }, pattern);
};

function* elsewhere(environment: AwsEnvironment, pattern: string) {
  const { account, region } = environment.aws;
  for (const { path, value } of valuesAt(environment, pattern)) {
    const [, , , itsRegion = '', itsAccount = ''] = String(value).split(':');
    if (itsRegion !== '' && itsRegion !== region) {
      yield { path, problem: `is in another region than '${region}'`, got: value, remedy: 'Give one of the region' };
    } else if (itsAccount !== '' && itsAccount !== account) {
      yield { path, problem: `is in another account than ${account}`, got: value, remedy: 'Give one of the account' };
    }
  }
}

const HERE = [
  'aws.keyArn',
  'aws.edge.certificate.arn',
  'aws.pipeline.executionRoleArn',
  'aws.pipeline.providerArn',
  'aws.pipeline.connectionArn',
  'metadataStore.snapshot',
  'stream.clusterArn',
  ...['DruidKeyArn', 'DruidKafkaClusterArn', ...Object.values(MADE_SECRETS)].map((key) => `bindings.${key}`),
];

/** One role enters the cluster in one way. */
export const principals: Rule = function* ({ aws }) {
  if (aws === undefined) return;
  if (aws.cluster.type === 'new' && aws.administrators.length === 0) {
    yield { path: 'aws.administrators', problem: 'are none', got: [], remedy: 'Give one at least: nobody else could enter the cluster' };
  }
  const seen = new Map<string, string>();
  for (const [list, all] of Object.entries({ administrators: aws.administrators, users: aws.users })) {
    if (aws.cluster.type === 'existing' && all.length > 0) {
      const path = pathOf(['aws', list]);
      yield { path, problem: 'have no effect on a cluster that is there already', remedy: 'Remove them' };
      continue;
    }
    for (const [index, { role: got }] of all.entries()) {
      const path = pathOf(['aws', list, index, 'role']);
      const first = seen.get(got);
      if (first !== undefined) yield { path, problem: `is the role of '${first}', too`, got, remedy: 'Remove one' };
      seen.set(got, first ?? path.replace(/\.role$/, ''));
    }
  }
};

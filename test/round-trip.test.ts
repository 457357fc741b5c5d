import { Duration, Size } from 'cdk8s';
import { parse } from 'yaml';

import { BINDINGS } from '../charts/config/bindings/binding-catalogue';
import type { BindingKey } from '../charts/config/bindings/bindings';
import { Cpu } from '../charts/config/cpu';
import { environments } from '../charts/config/environments';
import type { Environment } from '../charts/config/environment';
import { nameWithoutHash } from '../charts/kubernetes/hash';
import { bindingsFile } from '../scripts/bindings/file';
import { filesOfEnvironment } from '../charts/synth';

const ACCOUNT = '999988887777';
const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:${ACCOUNT}:${resource}`;

/** What AWS might have answered: a value of its own for each output, which is part of no other. */
const OUTPUTS: Readonly<Record<BindingKey, string>> = {
  DruidClusterName: 'made-cluster',
  DruidClusterEndpoint: 'https://made-endpoint.gr7.eu-west-1.eks.amazonaws.com',
  DruidClusterSecurityGroupId: 'sg-0aaaaaaaaaaaaaaaa',
  DruidKubeconfigCommand: 'made-command',
  DruidVpcId: 'vpc-0bbbbbbbbbbbbbbbb',
  DruidPrivateSubnetIds: 'subnet-0cccccccccccccccc',
  DruidPublicSubnetIds: 'subnet-0dddddddddddddddd',
  DruidNodeRoleName: 'made-node-role',
  DruidKarpenterQueueName: 'made-queue',
  DruidMetadataStoreHost: 'made-database.eu-west-1.rds.amazonaws.com',
  DruidMetadataStoreAdminSecretArn: arn('secretsmanager', 'secret:made-by-rds'),
  DruidSegmentsBucket: 'made-segments',
  DruidTaskLogsBucket: 'made-task-logs',
  DruidQueryResultsBucket: 'made-query-results',
  DruidKeyArn: arn('kms', 'key/made-key'),
  DruidKafkaClusterArn: arn('kafka', 'cluster/made-stream/0'),
  DruidKafkaBootstrapServers: 'made-broker.eu-west-1.amazonaws.com:9098',
  DruidAdminSecretArn: arn('secretsmanager', 'secret:made-admin'),
  DruidInternalSecretArn: arn('secretsmanager', 'secret:made-system'),
  DruidKeyStoresSecretArn: arn('secretsmanager', 'secret:made-key-stores'),
  DruidCookiesSecretArn: arn('secretsmanager', 'secret:made-cookies'),
  DruidImageRepository: `${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com/made-image`,
  DruidVeleroBucket: 'made-velero',
  DruidCertificateArn: arn('acm', 'certificate/made-certificate'),
  DruidWebAclArn: arn('wafv2', 'regional/webacl/made-acl/0'),
  DruidBastionInstanceId: 'i-0eeeeeeeeeeeeeeee',
  DruidCriticalTopicArn: arn('sns', 'made-critical'),
  DruidWarningTopicArn: arn('sns', 'made-warning'),
  DruidDeployRoleArn: arn('iam', 'role/made-deploy'),
};

/** Whom a binding is for: kinds of objects, with what they are called after where the kind does not tell. Nobody else has it. */
const PLACES: Readonly<Record<BindingKey, readonly RegExp[]>> = {
  DruidClusterName: [/^HelmRelease (aws-load-balancer-controller|karpenter)$/],
  DruidClusterEndpoint: [/^HelmRelease karpenter$/],
  DruidClusterSecurityGroupId: [/^(EC2)?NodeClass /],
  DruidKubeconfigCommand: [/^README/],
  DruidVpcId: [/^HelmRelease aws-load-balancer-controller$/],
  DruidPrivateSubnetIds: [/^(EC2)?NodeClass /],
  DruidPublicSubnetIds: [/^Ingress /],
  DruidNodeRoleName: [/^(EC2)?NodeClass /],
  DruidKarpenterQueueName: [/^HelmRelease karpenter$/],
  DruidMetadataStoreHost: [/^Job bootstrap$/, /^ConfigMap (overlord|coordinator)$/],
  DruidMetadataStoreAdminSecretArn: [/^SecretProviderClass bootstrap$/, /^ExternalSecret metadata-store-admin$/],
  DruidSegmentsBucket: [/^ConfigMap (alloy-singleton|task(-\w+)*|historical(-\w+)*|overlord|coordinator)$/],
  DruidTaskLogsBucket: [/^ConfigMap (alloy-singleton|task(-\w+)*|overlord|coordinator)$/],
  DruidQueryResultsBucket: [/^ConfigMap (alloy-singleton|task(-\w+)*|broker|overlord|coordinator)$/],
  DruidKeyArn: [/^(EC2)?NodeClass /, /^StorageClass /, /^BackupStorageLocation /],
  DruidKafkaClusterArn: [/^README/],
  DruidKafkaBootstrapServers: [/^ConfigMap (task-template|msk-client)$/, /^Deployment (overlord|coordinator)$/],
  DruidAdminSecretArn: [/^SecretProviderClass coordinator$/, /^ExternalSecret admin$/],
  DruidInternalSecretArn: [/^SecretProviderClass (historical|broker|router|coordinator|task)$/, /^ExternalSecret system$/],
  DruidKeyStoresSecretArn: [/^ExternalSecret key-stores$/],
  DruidCookiesSecretArn: [/^ExternalSecret oidc-cookies$/],
  DruidImageRepository: [
    /^(Deployment|StatefulSet) /,
    /^ConfigMap task-template$/,
    /^Job bootstrap$/,
    /^ValidatingAdmissionPolicy .*images$/,
  ],
  DruidVeleroBucket: [/^BackupStorageLocation /],
  DruidCertificateArn: [/^Ingress /],
  DruidWebAclArn: [/^Ingress /],
  DruidBastionInstanceId: [/^README/],
  DruidCriticalTopicArn: [/^README/],
  DruidWarningTopicArn: [/^README/],
  DruidDeployRoleArn: [/^README/],
};

function moved(value: unknown, account: string): unknown {
  if (typeof value === 'string') return value.replaceAll(account, ACCOUNT);
  if (Array.isArray(value)) return value.map((one) => moved(one, account));
  if (typeof value !== 'object' || value === null || value instanceof Size || value instanceof Duration || Cpu.isCpu(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, moved(below, account)]));
}

/** The files of an environment in another account, of which AWS has told by its outputs. */
const files = (['dev', 'prod'] as const).map((name) => {
  const shipped = environments[name];
  const { bindings = {}, ...environment } = moved(shipped, shipped.aws.account) as Environment;
  const outputs = Object.fromEntries(Object.keys(bindings).map((key) => [key, OUTPUTS[key as BindingKey]]));
  const file = bindingsFile(name, environment, JSON.stringify({ [`${name}-v1-druid`]: outputs }));
  return { name, files: filesOfEnvironment(name, { ...environment, bindings: JSON.parse(file) as object }), outputs };
});

/** `Kind name`, without what all names of an environment begin with; or the page that it is. */
function placeOf(path: string, text: string): string {
  if (path.endsWith('.md')) return path;
  const { kind, metadata } = parse(text) as { readonly kind: string; readonly metadata: { readonly name: string } };
  return `${kind} ${nameWithoutHash(metadata.name).replace(/^(dev|prod)-v1-druid-/, '')}`;
}

const found = files.flatMap(({ files: texts, outputs }) =>
  Object.entries(texts).flatMap(([path, text]) =>
    (Object.keys(outputs) as BindingKey[]).filter((key) => text.includes(OUTPUTS[key])).map((key) => ({ key, place: placeOf(path, text) })),
  ),
);

test.each(Object.keys(BINDINGS) as BindingKey[])('%s appears where it belongs, and nowhere else', (key) => {
  const places = found.filter((one) => one.key === key).map(({ place }) => place);
  for (const pattern of PLACES[key]) expect(places.filter((place) => pattern.test(place))).not.toEqual([]);
  expect(places.filter((place) => !PLACES[key].some((pattern) => pattern.test(place)))).toEqual([]);
});

test.each(files)('the account of $name is written in its environment alone', ({ name, files: texts }) => {
  const { account } = environments[name].aws;
  for (const text of Object.values(texts)) expect(text).not.toContain(account);
  expect(JSON.stringify(texts)).toContain(ACCOUNT);
});

import { FORMS as BINDING_FORMS } from '../../bindings/binding-catalogue';
import { formProblemOf } from '../../bindings/binding-form';
import type { BindingKey } from '../../bindings/bindings';
import { valuesAt } from '../../schema/path';
import { isDnsLabel, isDnsSubdomain, type Rule } from '../rule';

/** Texts have to have the form that AWS gives or takes. */
export const forms: Rule = function* (environment) {
  for (const [pattern, name] of PLACES) {
    const { is, problem, remedy } = FORMS[name];
    for (const { path, value } of valuesAt(environment, pattern)) {
      if (typeof value === 'string' && !is(value)) yield { path, problem, got: value, remedy };
    }
  }
  for (const [key, got] of Object.entries(environment.bindings ?? {})) {
    const found = got === undefined ? undefined : formProblemOf(key as BindingKey, got);
    if (found !== undefined) yield { path: `bindings.${key}`, got, ...found };
  }
};

interface Form {
  readonly is: (text: string) => boolean;
  readonly problem: string;
  readonly remedy: string;
}

const matching = (pattern: RegExp) => (text: string) => pattern.test(text);
const like = (example: string) => `Write for example '${example}'`;

/** The number of an account. */
export const isAccount = matching(/^\d{12}$/);

/** The name of a region. */
export const isRegion = matching(/^[a-z]{2}(-[a-z]+)+-\d$/);

const FORMS = {
  account: { is: isAccount, problem: 'is not the number of an AWS account', remedy: 'Give its 12 digits' },
  region: { is: isRegion, problem: 'is not an AWS region', remedy: like('eu-west-1') },
  vpc: { is: matching(BINDING_FORMS.vpc.pattern), problem: 'is not the id of a VPC', remedy: like(BINDING_FORMS.vpc.example) },
  subnet: { is: matching(/^subnet-[0-9a-f]{8,17}$/), problem: 'is not the id of a subnet', remedy: like('subnet-0123456789abcdef0') },
  securityGroup: {
    is: matching(BINDING_FORMS.securityGroup.pattern),
    problem: 'is not the id of a security group',
    remedy: like(BINDING_FORMS.securityGroup.example),
  },
  clusterName: { is: matching(/^[A-Za-z0-9][\w-]{0,99}$/), problem: 'is not the name of an EKS cluster', remedy: like('platform') },
  role: {
    is: matching(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/),
    problem: 'is not the ARN of a role',
    remedy: like('arn:aws:iam::123456789012:role/administrators'),
  },
  provider: {
    is: matching(/^arn:aws[a-z-]*:iam::\d{12}:oidc-provider\/.+$/),
    problem: 'is not the ARN of an OpenID Connect provider',
    remedy: like('arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'),
  },
  connection: {
    is: matching(/^arn:aws[a-z-]*:code(star-)?connections:[a-z0-9-]+:\d{12}:connection\/.+$/),
    problem: 'is not the ARN of a connection',
    remedy: like('arn:aws:codeconnections:eu-west-1:123456789012:connection/0a1b2c3d'),
  },
  username: {
    is: matching(/^(?!(system|eks|aws|amazon|iam):)[\w.@:{}-]{1,128}$/),
    problem: 'is not a name that EKS takes',
    remedy: "Use letters, digits and '.@-_', and do not begin with 'system:', 'eks:', 'aws:', 'amazon:' or 'iam:'",
  },
  email: { is: matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/), problem: 'is not an e-mail address', remedy: like('team@example.com') },
  endpoint: { is: matching(/^[a-z0-9.-]+$/), problem: 'is not the name of a service', remedy: like('kms') },
  version: { is: matching(/^\d+(\.\w+){1,3}$/), problem: 'is not a version', remedy: like('17.9') },
  instance: { is: matching(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/), problem: 'is not a type of instance', remedy: like('m7g.large') },
  broker: { is: matching(/^(kafka|express)\.[a-z0-9]+\.[a-z0-9]+$/), problem: 'is not a type of broker', remedy: like('kafka.m7g.large') },
  addon: {
    is: matching(/^(v\d+\.\d+\.\d+-eksbuild\.\d+|default)$/),
    problem: 'is not a version of an add-on',
    remedy: "Write for example 'v1.23.0-eksbuild.1', or 'default'",
  },
  zone: { is: matching(/^Z[A-Z0-9]{5,31}$/), problem: 'is not the id of a hosted zone', remedy: like('Z0123456789ABCDEFGHIJ') },
  key: {
    is: matching(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/),
    problem: 'is not the ARN of a KMS key',
    remedy: like('arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f'),
  },
  certificate: {
    is: matching(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/.+$/),
    problem: 'is not the ARN of a certificate',
    remedy: like('arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c3d'),
  },
  msk: {
    is: matching(/^arn:aws[a-z-]*:kafka:[a-z0-9-]+:\d{12}:cluster\/[^/]+\/[\w-]+$/),
    problem: 'is not the ARN of an MSK cluster',
    remedy: like('arn:aws:kafka:eu-west-1:123456789012:cluster/events/0a1b2c3d-1'),
  },
  snapshot: {
    is: matching(/^arn:aws[a-z-]*:rds:[a-z0-9-]+:\d{12}:(cluster-)?snapshot:.+$/),
    problem: 'is not the ARN of a snapshot',
    remedy: like('arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:before'),
  },
  schedule: { is: matching(/^(cron\([^)]+\)|rate\(\d+ \w+\))$/), problem: 'is not a schedule', remedy: like('cron(0 3 * * ? *)') },
  hostName: {
    is: (text) => isDnsSubdomain(text) && text.includes('.'),
    problem: 'is not a DNS name',
    remedy: like('druid.data.example.com'),
  },
  brokers: { is: matching(BINDING_FORMS.hosts.pattern), problem: 'is not a list of brokers', remedy: like(BINDING_FORMS.hosts.example) },
  topic: {
    is: matching(/^([\w.-]{1,249}\*?|\*)$/),
    problem: 'is not the name of a topic',
    remedy: "Write a name, or its beginning and '*'",
  },
  loadBalancer: {
    is: matching(/^app\/[\w-]+\/[0-9a-f]{16}$/),
    problem: 'is not the full name of a load balancer',
    remedy: like('app/druid/0a1b2c3d4e5f6071'),
  },
  namespace: { is: isDnsLabel, problem: 'is not a DNS label', remedy: 'Use lower-case letters, digits and hyphens, 63 at the most' },
  repository: { is: matching(/^[\w.-]+\/[\w.-]+$/), problem: 'is not a repository', remedy: like('example/druid') },
  branch: { is: matching(/^[\w./-]+$/), problem: 'is not the name of a branch', remedy: like('main') },
} as const satisfies Readonly<Record<string, Form>>;

const PLACES: readonly (readonly [string, keyof typeof FORMS])[] = [
  ['aws.account', 'account'],
  ['aws.region', 'region'],
  ['aws.administrators[].role', 'role'],
  ['aws.administrators[].username', 'username'],
  ['aws.administrators[].email', 'email'],
  ['aws.users[].role', 'role'],
  ['aws.users[].username', 'username'],
  ['aws.users[].email', 'email'],
  ['aws.network.vpcId', 'vpc'],
  ['aws.network.privateSubnets[]', 'subnet'],
  ['aws.network.isolatedSubnets[]', 'subnet'],
  ['aws.network.publicSubnets[]', 'subnet'],
  ['aws.network.endpoints[]', 'endpoint'],
  ['aws.cluster.name', 'clusterName'],
  ['aws.cluster.securityGroupId', 'securityGroup'],
  ['aws.compute.groups.*.instances[]', 'instance'],
  ['aws.compute.nodePools.*.instances[]', 'instance'],
  ['aws.addons.*.version', 'addon'],
  ['aws.controllers.dnsZones[]', 'zone'],
  ['aws.keyArn', 'key'],
  ['aws.backup.schedule', 'schedule'],
  ['aws.edge.hostName', 'hostName'],
  ['aws.edge.certificate.hostedZoneId', 'zone'],
  ['aws.edge.certificate.arn', 'certificate'],
  ['aws.edge.loadBalancer', 'loadBalancer'],
  ['aws.operations.critical[]', 'email'],
  ['aws.operations.warning[]', 'email'],
  ['aws.cost.budget.emails[]', 'email'],
  ['aws.pipeline.repository', 'repository'],
  ['aws.pipeline.branch', 'branch'],
  ['aws.pipeline.executionRoleArn', 'role'],
  ['aws.pipeline.providerArn', 'provider'],
  ['aws.pipeline.connectionArn', 'connection'],
  ['metadataStore.version', 'version'],
  ['metadataStore.instance', 'instance'],
  ['metadataStore.instances.instance', 'instance'],
  ['metadataStore.snapshot', 'snapshot'],
  ['deepStorage.keyArn', 'key'],
  ['stream.instance', 'broker'],
  ['stream.version', 'version'],
  ['stream.clusterArn', 'msk'],
  ['stream.bootstrapServers', 'brokers'],
  ['stream.topics[]', 'topic'],
  ['stream.clientNamespace', 'namespace'],
];

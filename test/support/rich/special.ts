import { Duration, Size } from 'cdk8s';

import type { Environment } from '../../../charts/config/environment';
import { replacedAt, valueAt } from '../../../charts/config/schema/path';
import { development } from './credentials';

/** An environment in which a setting has another value that has to be a certain one; undefined where any of its kind does. */
export function specialOf(path: string, environment: Environment, place: readonly PropertyKey[]): Environment | undefined {
  const found = SPECIAL.find(({ pattern }) => pattern.test(path));
  if (found === undefined) return undefined;
  const at = found.whole === true ? place.slice(0, -1) : place;
  return replacedAt(environment, at, found.other(valueAt(environment, at))) as Environment;
}

interface Special {
  readonly pattern: RegExp;
  /** Whether it is what the setting stands in that is given another value. */
  readonly whole?: true;
  readonly other: (value: unknown) => unknown;
}

const to = (value: unknown) => () => value;
const keda = { type: 'keda', min: 1, max: 2, server: 'http://prometheus:9090', query: 'sum(waiting)', threshold: 5 };

/** Where everything goes: to servers, and to a stack. */
const url = 'https://other.example.com';
const endpoints = {
  type: 'endpoints',
  prometheus: { url: `${url}/api/v1/push` },
  loki: { url: `${url}/loki/api/v1/push` },
  tempo: { url: `${url}:4317` },
  pyroscope: { url },
  ruler: { url },
};
const stack = {
  type: 'grafana-cloud',
  instanceId: '1',
  key: { name: 'key' },
  ...Object.fromEntries(['prometheus', 'loki', 'tempo', 'pyroscope'].map((name) => [`${name}Host`, url])),
  ...Object.fromEntries(['prometheus', 'loki', 'tempo'].map((name) => [`${name}Username`, '2'])),
};

/** The patch on something else that is there, whatever it was. */
const patched = (change: (template: string) => object) => (value: unknown) => {
  const { path } = value as { readonly path: string };
  return change(path.slice(0, path.lastIndexOf('template') + 'template'.length));
};

/** Where validity demands a name that there is, or a text of a form of its own. */
const SPECIAL: readonly Special[] = [
  { pattern: /^druid\.version$/, other: to('37.0.0') },
  { pattern: /^druid\.imageTag$/, other: to('38.0.0-3') },
  { pattern: /authentication\.admin\(source=secret\)\.source$/, whole: true, other: to({ ...development, username: 'admin' }) },
  { pattern: /authentication\.internal\(source=secret\)\.source$/, whole: true, other: to({ ...development, username: 'druid_system' }) },
  { pattern: /(oidc\.cookies|ldap\.bind)\(source=secret\)\.source$/, whole: true, other: to(development) },
  { pattern: /\(source=secret\)\.source$/, whole: true, other: to(development) },
  { pattern: /authentication\.admin\(source=secrets-manager\)\.source$/, whole: true, other: to({ source: 'secret', name: 'other' }) },
  { pattern: /ldap\.bind\(source=secrets-manager\)\.source$/, whole: true, other: to({ source: 'secret', name: 'other' }) },
  { pattern: /\(source=secrets-manager\)\.arn$/, other: to('arn:aws:secretsmanager:eu-west-1:111122223333:secret:other') },
  { pattern: /\(source=secrets-manager\)\.keyArn$/, other: to('arn:aws:kms:eu-west-1:111122223333:key/other') },
  { pattern: /\.keySize$/, other: (value) => (value === 384 ? 521 : 384) },
  { pattern: /^secrets\(type=secrets-store\)\.type$/, whole: true, other: to({ type: 'external-secrets' }) },
  { pattern: /^secrets\(type=external-secrets\)\.type$/, whole: true, other: to({ type: 'secrets-store' }) },
  { pattern: /^aws\.edge\.sourceRanges\[\]$/, other: to('10.1.0.0/16') },
  { pattern: /^aws\.edge\.door\(type=ingress\)\.type$/, whole: true, other: to({ type: 'gateway', className: 'shared' }) },
  { pattern: /^observability\..*\.objectives\.inTime$/, other: to(Duration.seconds(5)) },
  { pattern: /^observability\..*\(type=grafana-cloud\)\.(instanceId|\w+Username)$/, other: to('999999') },
  { pattern: /^observability\..*\.arn$/, other: to('arn:aws:secretsmanager:eu-west-1:111122223333:secret:other') },
  { pattern: /^observability\..*destination\(type=grafana-cloud\)\.type$/, whole: true, other: to(endpoints) },
  { pattern: /^observability\..*destination\(type=endpoints\)\.type$/, whole: true, other: to(stack) },
  { pattern: /^observability\.profiles\(type=java\)\.type$/, other: to('ebpf') },
  { pattern: /^observability\.profiles\(type=ebpf\)\.type$/, other: to('java') },
  { pattern: /^observability\.collectors\.logs\.from$/, whole: true, other: to({ from: 'api' }) },
  { pattern: /^observability\.collectors\.receiver\.replicas$/, whole: true, other: to({ replicas: 4 }) },
  { pattern: /^platform\.backups\.\*\.schedule$/, other: to('0 5 * * *') },
  { pattern: /ensemble\(type=in-cluster\)\.type$/, whole: true, other: to({ type: 'zookeeper', hosts: ['zookeeper.example.com:2181'] }) },
  { pattern: /ensemble\(type=zookeeper\)\.hosts\[\]$/, other: to('other.example.com:2181') },
  { pattern: /\.autoscaling\(type=cpu\)\.type$/, whole: true, other: to(keda) },
  { pattern: /\.lanes\(type=high-low\)\.type$/, whole: true, other: to({ type: 'named', percent: { slow: 30 } }) },
  { pattern: /^druid\.loadRules.*\(type=dropBeforeByPeriod\)\.type$/, whole: true, other: to({ type: 'dropForever' }) },
  {
    pattern: /^druid\.loadRules.*\(type=dropForever\)\.type$/,
    whole: true,
    other: to({ type: 'dropBeforeByPeriod', period: Duration.days(7) }),
  },
  { pattern: /\.broker\.\*\.tiers\[\]$/, other: to('hot') },
  { pattern: /\.routing\[\]\(type=priority\)\.type$/, whole: true, other: to({ type: 'manual', broker: 'reports' }) },
  { pattern: /\.routing\[\]\(type=manual\)\.broker$/, other: to('reports') },
  { pattern: /^deepStorage\(type=in-cluster\)\.type$/, whole: true, other: to({ type: 's3', bucket: 'segments', region: 'eu-west-1' }) },
  { pattern: /^deepStorage\(type=s3\)\.region$/, other: to('eu-north-1') },
  { pattern: /\.nodePools\.\*\.tier$/, other: to('cold') },
  { pattern: /\.nodePools\.\*\.disk\(type=volume\)\.size$/, other: to(Size.gibibytes(130)) },
  { pattern: /^network\.apiServerCidrs\[\]$/, other: to('10.1.0.0/16') },
  {
    pattern: /\.patches\[\]\(op=(add|remove)\)\.op$/,
    whole: true,
    other: patched((path) => ({ op: 'replace', path: `${path}/spec/enableServiceLinks`, value: 7 })),
  },
  {
    pattern: /\.patches\[\]\(op=replace\)\.op$/,
    whole: true,
    other: patched((path) => ({ op: 'remove', path: `${path}/spec/enableServiceLinks` })),
  },
  // The first patch adds it.
  {
    pattern: /\.patches\[\]\(op=(replace|remove)\)\.path$/,
    other: (value) => String(value).replace(/\/spec\/(?!template)[^/]+.*$/, '/spec/shareProcessNamespace'),
  },
];

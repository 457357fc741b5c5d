import { Duration, Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import type { Environment } from '../../../charts/config/environment';
import { local } from '../../../charts/config/environments/local';
import type { ContainerSettings, MountSettings } from '../../../charts/config/settings/pod';
import { localWith } from '../../support/environment';
import { middleManagers } from '../../support/rich/servers';

/** What has to be said, and where; the words are open. */
export interface Wanted {
  readonly why: string;
  readonly path: string;
  readonly value: unknown;
  readonly environment?: Environment;
  /** Where faults are to be told, and nowhere else. */
  readonly at: readonly string[];
  /** What the message has to have in it, or not. */
  readonly says?: RegExp;
}

const historical = local.druid.roles.historical.default;
const withTypes = localWith('druid.ingestion.types', { compact: {}, kill: {} });
const broker = 'druid.roles.broker.default';
const pod = 'druid.roles.router.pod';
const mount: MountSettings = { name: 'extra', path: '/opt/extra', source: { type: 'secret', name: 'extra' } };
const other = { ...mount, source: { type: 'secret', name: 'other' } };
const container: ContainerSettings = {
  name: 'beside',
  image: 'registry.example.com/beside:1',
  cpu: Cpu.millis(10),
  memory: Size.mebibytes(32),
};
const zookeeper = (hosts: readonly string[]) => ({ type: 'zookeeper', ensemble: { type: 'zookeeper', hosts } });
const hosts = 'druid.discovery.ensemble.hosts';

const ONCE = 'one mistake, one message';
const STARTS = 'Druid does not start with it';
const REFUSED = 'the API server refuses the pod';
const SILENT = 'it is dropped without a word';
const WORDS = 'the message does not help, or says what is not so';

// prettier-ignore
export const WANTED: readonly Wanted[] = [
  { why: 'a part of a second ends in an error that is no fault', path: 'druid.ingestion.maxDuration', value: Duration.millis(1500), at: ['druid.ingestion.maxDuration'] },
  { why: ONCE, path: 'druid.ingestion.maxDuration', value: 'PT4H', at: ['druid.ingestion.maxDuration'] },
  { why: ONCE, path: `${broker}.autoscaling`, value: { type: 'cpu', min: 2, max: 'x' }, at: [`${broker}.autoscaling.max`] },
  { why: ONCE, path: 'druid.placement.priorities', value: { servers: 'x', tasks: 5 }, at: ['druid.placement.priorities.servers'] },
  { why: ONCE, path: 'quota', value: { cpu: Cpu.units(64) }, at: ['quota.memory'] },
  { why: ONCE, path: 'druid.roles.historical', value: {}, at: ['druid.roles.historical'] },
  { why: ONCE, path: 'druid.roles.historical', value: { hot: historical }, at: ['druid.loadRules'] },
  { why: ONCE, path: "druid.ingestion.properties['druid.nonsense']", value: 1, environment: withTypes, at: ["druid.ingestion.properties['druid.nonsense']"] },
  { why: ONCE, path: 'druid.ingestion.pod.variables.POD_IP', value: 'x', environment: withTypes, at: ['druid.ingestion.pod.variables.POD_IP'] },
  { why: ONCE, path: 'druid.ingestion.cpuLimit', value: Cpu.millis(100), environment: withTypes, at: ['druid.ingestion.cpuLimit'] },
  { why: ONCE, path: 'druid.ingestion.memory', value: Size.mebibytes(256), environment: withTypes, at: ['druid.ingestion.memory'] },
  { why: ONCE, path: 'druid.ingestion.jvmOptions', value: ['-Xmx1g'], environment: withTypes, at: ['druid.ingestion.jvmOptions[0]'] },
  { why: ONCE, path: `${pod}.sidecars`, value: [container, container], at: [`${pod}.sidecars[1].name`] },
  { why: 'the path is none', path: "druid.roles.broker['My Reports']", value: local.druid.roles.broker.default, at: ["druid.roles.broker['My Reports']"] },
  { why: 'the path is none', path: `${pod}.variables['a b']`, value: 'x', at: [`${pod}.variables['a b']`] },
  { why: 'the path is another', path: `${pod}.sidecars`, value: [{ ...container, name: 'Beside' }], at: [`${pod}.sidecars[0].name`] },
  { why: 'the path is another', path: `${pod}.initContainers`, value: [{ ...container, name: 'Before' }], at: [`${pod}.initContainers[0].name`] },
  { why: 'the path is written otherwise', path: `${pod}.labels.shift`, value: 'at night', at: [`${pod}.labels.shift`], says: /both ends/ },
  { why: STARTS, path: `${broker}.scheduler`, value: { lanes: { type: 'named', percent: {} } }, at: [`${broker}.scheduler.lanes.percent`] },
  { why: STARTS, path: `${broker}.scheduler`, value: { lanes: { type: 'named', percent: { total: 20 } } }, at: [`${broker}.scheduler.lanes.percent.total`] },
  { why: STARTS, path: `${broker}.scheduler`, value: { prioritization: {} }, at: [`${broker}.scheduler.prioritization`] },
  { why: STARTS, path: 'druid.discovery', value: zookeeper(['zookeeper.example.com:99999']), at: [`${hosts}[0]`] },
  { why: STARTS, path: `${pod}.mounts`, value: [{ ...mount, path: '/opt' }], at: [`${pod}.mounts[0].path`] },
  { why: STARTS, path: `${pod}.mounts`, value: [{ ...mount, path: '/opt/druid' }], at: [`${pod}.mounts[0].path`] },
  { why: STARTS, path: `${pod}.mounts`, value: [{ ...mount, path: '/opt/druid/extensions' }], at: [`${pod}.mounts[0].path`] },
  { why: REFUSED, path: `${pod}.mounts`, value: [{ ...mount, path: '/opt/druid/conf/druid/cluster/_common' }], at: [`${pod}.mounts[0].path`] },
  { why: REFUSED, path: `${pod}.mounts`, value: [mount, { ...mount, name: 'more' }], at: [`${pod}.mounts[1].path`] },
  { why: REFUSED, path: `${pod}.tolerations`, value: [{ value: 'x' }], at: [`${pod}.tolerations[0].key`] },
  { why: REFUSED, path: `${pod}.sidecars`, value: [{ ...container, mounts: [{ ...mount, name: 'tmp' }] }], at: [`${pod}.sidecars[0].mounts[0].name`] },
  { why: "it is asked of Druid's own mounts", path: `${pod}.sidecars`, value: [{ ...container, mounts: [{ ...mount, path: 'a' }] }], at: [`${pod}.sidecars[0].mounts[0].path`] },
  { why: REFUSED, path: `${pod}.sidecars`, value: [{ ...container, variables: { 'a=b': 'x' } }], at: [`${pod}.sidecars[0].variables['a=b']`] },
  { why: SILENT, path: `${pod}.mounts`, value: [mount, { ...other, path: '/opt/other' }], at: [`${pod}.mounts[1].name`] },
  { why: SILENT, path: `${pod}.labels['example.com/component']`, value: 'mine', at: [`${pod}.labels['example.com/component']`] },
  { why: SILENT, path: `${pod}.annotations['example.com/secrets']`, value: 'mine', at: [`${pod}.annotations['example.com/secrets']`] },
  { why: SILENT, path: `${pod}.annotations['kubectl.kubernetes.io/default-container']`, value: 'x', at: [`${pod}.annotations['kubectl.kubernetes.io/default-container']`] },
  { why: SILENT, path: `${pod}.patches`, value: [{ op: 'remove', path: '/spec/nothing' }], at: [`${pod}.patches[0].path`] },
  { why: 'an error of the library that is no fault', path: `${pod}.patches`, value: [{ op: 'replace', path: '/spec/nothing/here', value: 1 }], at: [`${pod}.patches[0].path`] },
  { why: 'a file of options is split at blanks, so what is computed changes', path: `${broker}.jvmOptions`, value: ['-Xlog:gc -Xmx4g'], at: [`${broker}.jvmOptions[0]`] },
  { why: 'what the heap takes is not there for tasks', path: 'druid.ingestion.heap', value: Size.mebibytes(2500), environment: middleManagers, at: ['druid.ingestion.memory'] },
  { why: 'a sidecar requests too', path: 'quota', value: { cpu: Cpu.units(8), memory: Size.gibibytes(64) }, environment: localWith(`${pod}.sidecars`, [{ ...container, cpu: Cpu.units(16) }]), at: ['quota.cpu'] },
  { why: 'Kubernetes takes every number down to -2147483648', path: 'druid.placement.priorities', value: { servers: 1, tasks: -2_000_000_000 }, at: [] },
  { why: 'Kubernetes takes it, and labels of nodes are often empty', path: `${pod}.nodeSelector['node-role.kubernetes.io/druid']`, value: '', at: [] },
  { why: 'Kubernetes takes it, and agents read such annotations', path: `${pod}.annotations.template`, value: 'two\nlines', at: [] },
  { why: WORDS, path: 'druid.discovery', value: zookeeper([]), at: [hosts], says: /^(?!.*leave it out)/ },
  { why: WORDS, path: `${pod}.patches`, value: [{ op: 'add', path: '/spec/paused' }], at: [`${pod}.patches[0].value`], says: /^(?!.*an object with its settings)/ },
  { why: WORDS, path: `${pod}.annotations['a b']`, value: 'x', at: [`${pod}.annotations['a b']`], says: /letters, digits/ },
  { why: WORDS, path: `${pod}.mounts`, value: [{ ...mount, name: 'My' }], at: [`${pod}.mounts[0].name`], says: /lower-case/ },
  { why: WORDS, path: 'druid.roles.router.autoscaling', value: { type: 'keda', min: 1, max: 2, server: 'http://prometheus', query: 'up', threshold: 0.5 }, at: ['druid.roles.router.autoscaling.threshold'], says: /1 or more/ },
  { why: WORDS, path: 'druid.ingestion.launchTimeout', value: Duration.hours(5), at: ['druid.ingestion.launchTimeout'], says: /PT4H.*\. .*PT4H/ },
  { why: WORDS, path: 'druid.placement.priorities', value: { servers: 7, tasks: 7 }, at: ['druid.placement.priorities.tasks'], says: /\. .*[67]/ },
  { why: WORDS, path: 'druid.roles.historical.default.storage', value: { type: 'memory', size: Size.gibibytes(1) }, at: ['druid.roles.historical.default.memory'], says: /storage/ },
  { why: WORDS, path: "druid.properties['druid.client.https.trustStorePassword']", value: 'changeit', at: ["druid.properties['druid.client.https.trustStorePassword']"], says: /'druid\.tls'/ },
  { why: WORDS, path: "druid.properties['druid.kinesis.accessKey.host']", value: 'x', at: ["druid.properties['druid.kinesis.accessKey.host']"], says: /Add 'druid-kinesis-indexing-service' to/ },
  { why: WORDS, path: "druid.properties['druid.nonsense.at.all']", value: 1, at: ["druid.properties['druid.nonsense.at.all']"], says: /^(?!.*, or use)/ },
  { why: WORDS, path: "druid.properties['druid.coordinator.loadqueuepeon.repeatDelay']", value: 'PT1S', at: ["druid.properties['druid.coordinator.loadqueuepeon.repeatDelay']"], says: /'druid\.coordinator\.loadqueuepeon\.http\.repeatDelay'/ },
  { why: WORDS, path: "druid.properties['druid.serverview.type']", value: 'batch', at: ["druid.properties['druid.serverview.type']"], says: /got "batch"/ },
];

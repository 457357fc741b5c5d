import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { local } from '../../../charts/config/environments/local';
import type { KedaAutoscaling } from '../../../charts/config/settings/autoscaling';
import type { Case } from './case';

const broker = local.druid.roles.broker.default;
const historical = local.druid.roles.historical.default;
const keda: KedaAutoscaling = { type: 'keda', min: 1, max: 2, server: 'http://prometheus:9090', query: 'sum(waiting)', threshold: 5 };

/** What each process has, and how many of them there are. */
// prettier-ignore
export const processes: readonly Case[] = [
  { path: 'druid.roles.historical.default.storage.size', value: Size.mebibytes(512), message: 'druid.roles.historical.default.storage.size: has no room for a single segment of the recommended size, got 512Mi. Give at least 1Gi.' },
  { path: 'druid.roles.historical.default.storage', value: undefined, message: 'druid.roles.historical.default.storage: is missing. Give an object with its settings.' },
  { path: 'druid.roles.historical.default.storage.retention', value: 'forever', message: `druid.roles.historical.default.storage.retention: is not one of the choices, got "forever". Give 'retain' or 'delete'.` },
  { path: 'druid.roles.historical.default.storage.storageClass', value: 'Fast SSD', message: `druid.roles.historical.default.storage.storageClass: is not the name of a StorageClass, got "Fast SSD". Write for example 'gp3'.` },
  { path: 'druid.roles.broker', value: undefined, message: 'druid.roles.broker: is missing. Give an object with its settings.' },
  { path: 'druid.roles.coordinator.replicas', value: 0, message: 'druid.roles.coordinator.replicas: is not a whole number of at least 1, got 0. Give 1 or more.' },
  { path: 'druid.roles.coordinator.replicas', value: 1.5, message: 'druid.roles.coordinator.replicas: is not a whole number of at least 1, got 1.5. Give 1 or more.' },
  { path: 'druid.roles.coordinator.replicas', value: '2', message: 'druid.roles.coordinator.replicas: is not a whole number of at least 1, got "2". Give 1 or more.' },
  { path: 'druid.roles.coordinator.cpu', value: 2, message: 'druid.roles.coordinator.cpu: is not an amount of CPU above zero, got 2. Write for example Cpu.units(2) or Cpu.millis(250).' },
  { path: 'druid.roles.coordinator.cpu', value: Cpu.millis(0), message: 'druid.roles.coordinator.cpu: is not an amount of CPU above zero, got 0. Write for example Cpu.units(2) or Cpu.millis(250).' },
  { path: 'druid.roles.coordinator.cpuLimit', value: Cpu.millis(100), message: `druid.roles.coordinator.cpuLimit: is below 'cpu' (200m), got 100m. Give at least 200m, or leave it out.` },
  { path: 'druid.roles.coordinator.memory', value: '896Mi', message: 'druid.roles.coordinator.memory: is not a size above zero, got "896Mi". Write for example Size.mebibytes(512) or Size.gibibytes(2).' },
  { path: 'druid.roles.coordinator.memory', value: Size.mebibytes(0), message: 'druid.roles.coordinator.memory: is not a size above zero, got 0. Write for example Size.mebibytes(512) or Size.gibibytes(2).' },
  { path: 'druid.roles.broker.default.memory', value: Size.mebibytes(512), message: 'druid.roles.broker.default.memory: leaves 50Mi for the heap beside direct memory (112Mi) and the JVM itself (350Mi), and the role needs 256Mi to start, got 512Mi. Give at least 768Mi.' },
  { path: 'druid.roles.broker.default.heap', value: Size.gibibytes(1), message: `druid.roles.broker.default.heap: does not fit into 'memory' (896Mi) beside direct memory (184Mi) and the JVM itself (350Mi), got 1Gi. Give 'memory' at least 1792Mi, or leave 'heap' out.` },
  { path: 'druid.roles.router.heap', value: Size.mebibytes(64), message: 'druid.roles.router.heap: is too little for the role to start, got 64Mi. Give at least 128Mi.' },
  { path: 'druid.roles.coordinator.port', value: 9000, message: 'druid.roles.coordinator.port: is the port of the metrics in the same pod, got 9000. Choose another one.' },
  { path: 'druid.roles.coordinator.port', value: 80, message: 'druid.roles.coordinator.port: needs root, and no pod runs as root, got 80. Choose one from 1024 on.' },
  { path: 'druid.roles.coordinator.port', value: 70000, message: 'druid.roles.coordinator.port: is not a port, got 70000. Give a whole number from 1 to 65535.' },
  { path: 'druid.roles.broker.default.autoscaling', value: { type: 'vertical' }, message: `druid.roles.broker.default.autoscaling.type: is not one of the choices, got "vertical". Give 'cpu' or 'keda'.` },
  { path: 'druid.roles.broker.default.autoscaling', value: { type: 'cpu', min: 3, max: 2 }, message: `druid.roles.broker.default.autoscaling.min: is above 'max' (2), got 3. Give at most 2.` },
  { path: 'druid.roles.broker.default.autoscaling', value: { type: 'cpu', min: 1, max: 2, utilization: 120 }, message: 'druid.roles.broker.default.autoscaling.utilization: is not a percentage, got 120. Give a whole number from 1 to 100.' },
  { path: 'druid.roles.broker.default', value: { ...broker, replicas: 2, autoscaling: { type: 'cpu', min: 1, max: 2 } }, message: 'druid.roles.broker.default.replicas: is decided by the autoscaler, got 2. Remove it.' },
  { path: 'druid.roles.router.autoscaling', value: { ...keda, server: 'prometheus:9090' }, message: `druid.roles.router.autoscaling.server: is not an address, got "prometheus:9090". Write for example 'http://prometheus:9090'.` },
  { path: 'druid.roles.router.autoscaling', value: { ...keda, threshold: 0 }, message: 'druid.roles.router.autoscaling.threshold: is not a whole number of at least 1, got 0. Give 1 or more.' },
  { path: 'druid.roles.historical.default.autoscaling', value: keda, message: 'druid.roles.historical.default.autoscaling: is not a setting. Remove it, or correct its name.' },
  { path: 'druid.roles.historical.default.zone', value: 'eu west', message: `druid.roles.historical.default.zone: is not the name of a zone, got "eu west". Use letters, digits, '-', '_' and '.', 63 at the most, with a letter or digit at both ends, such as 'eu-west-1a'.` },
  { path: 'druid.roles.historical.default.priority', value: 1.5, message: 'druid.roles.historical.default.priority: is not a whole number, got 1.5. Give a whole number, such as 0 or -5.' },
  { path: 'druid.roles.historical.default.storage.type', value: 'ssd', message: `druid.roles.historical.default.storage.type: is not one of the choices, got "ssd". Give 'claim' or 'node' or 'memory'.` },
  { path: 'druid.roles.historical.default.storage', value: { type: 'node', size: Size.mebibytes(512) }, message: 'druid.roles.historical.default.storage.size: has no room for a single segment of the recommended size, got 512Mi. Give at least 1Gi.' },
  { path: 'druid.roles.historical.default', value: { ...historical, memory: Size.gibibytes(4), storage: { type: 'memory', size: Size.mebibytes(512) } }, message: 'druid.roles.historical.default.storage.size: has no room for a single segment of the recommended size, got 512Mi. Give at least 1Gi.' },
  { path: 'druid.placement.zones', value: 'spread', message: `druid.placement.zones: is not one of the choices, got "spread". Give 'prefer' or 'require'.` },
  { path: 'druid.placement.hosts', value: 'apart', message: `druid.placement.hosts: is not one of the choices, got "apart". Give 'prefer' or 'require'.` },
  { path: 'druid.placement.priorities', value: { servers: 2e9, tasks: 1 }, message: 'druid.placement.priorities.servers: is no priority that Kubernetes takes, got 2000000000. Give -2147483648 to 1000000000.' },
  { path: 'druid.placement.priorities', value: { servers: 5 }, message: 'druid.placement.priorities.tasks: is missing. Give a whole number, such as 0 or -5.' },
];

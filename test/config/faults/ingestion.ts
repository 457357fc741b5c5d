import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { localWith } from '../../support/environment';
import { onNodes } from '../../support/rich/servers';
import type { Case } from './case';

const withoutStream = localWith('stream', undefined);
const middleManagers = onNodes.druid.ingestion;

/** How tasks run. */
// prettier-ignore
export const ingestion: readonly Case[] = [
  { path: 'druid.roles.middleManager', value: { replicas: 1 }, message: 'druid.roles.middleManager: is not a setting. Remove it, or correct its name.' },
  { path: 'druid.ingestion.capacity', value: -1, message: 'druid.ingestion.capacity: is not a whole number of at least 1, got -1. Give 1 or more.' },
  { path: 'druid.ingestion.memory', value: Size.mebibytes(256), message: 'druid.ingestion.memory: leaves 0 for the heap beside direct memory (128Mi) and the JVM itself (350Mi), and the role needs 256Mi to start, got 256Mi. Give at least 768Mi.' },
  { path: 'druid.ingestion.disk', value: undefined, message: 'druid.ingestion.disk: is missing. Give for example Size.mebibytes(512) or Size.gibibytes(2).' },
  { path: 'druid.ingestion.replicas', value: 2, message: 'druid.ingestion.replicas: is not a setting. Remove it, or correct its name.' },
  { path: 'druid.ingestion.type', value: 'threads', message: `druid.ingestion.type: is not one of the choices, got "threads". Give 'jobs' or 'indexers' or 'middle-managers'.` },
  { path: 'druid.ingestion', value: middleManagers, message: `druid.ingestion.type: drops out of Kubernetes discovery with the first of its tasks that ends (apache/druid#13330), got "middle-managers". Use 'jobs' or 'indexers', or 'druid.discovery' of type 'zookeeper'.` },
  { path: 'druid.ingestion.keepFinished', value: 'PT1H', message: 'druid.ingestion.keepFinished: is not a duration of whole seconds above zero, got "PT1H". Write for example Duration.minutes(5) or Duration.days(30).' },
  { path: 'druid.ingestion.types.index_kafka', value: {}, environment: withoutStream, message: `druid.ingestion.types.index_kafka: has nothing to read. Add 'stream', or remove it.` },
  { path: 'druid.ingestion.types.index_kinesis', value: {}, message: `druid.ingestion.types.index_kinesis: needs an extension. Add 'druid-kinesis-indexing-service' to 'druid.extensions'.` },
  { path: 'druid.ingestion.types.index_hadoop', value: {}, message: 'druid.ingestion.types.index_hadoop: is not a setting. Remove it, or correct its name.' },
  { path: 'druid.ingestion.types.compact', value: { capacity: 1 }, message: 'druid.ingestion.types.compact.capacity: is not a setting. Remove it, or correct its name.' },
  { path: 'druid.ingestion.types.compact', value: { memory: Size.mebibytes(512) }, message: 'druid.ingestion.types.compact.memory: leaves 34Mi for the heap beside direct memory (128Mi) and the JVM itself (350Mi), and the role needs 256Mi to start, got 512Mi. Give at least 768Mi.' },
  { path: 'druid.ingestion.types.compact', value: { heap: Size.mebibytes(64) }, message: 'druid.ingestion.types.compact.heap: is too little for the role to start, got 64Mi. Give at least 256Mi.' },
  { path: 'druid.ingestion.types.compact', value: { cpuLimit: Cpu.millis(100) }, message: `druid.ingestion.types.compact.cpuLimit: is below 'cpu' (200m), got 100m. Give at least 200m, or leave it out.` },
  { path: 'druid.ingestion.types.compact', value: { jvmOptions: ['-Xms1g'] }, message: `druid.ingestion.types.compact.jvmOptions[0]: is computed, got "-Xms1g". Use 'heap'.` },
  { path: "druid.ingestion.types.compact.properties['druid.processing.numThread']", value: 2, message: `druid.ingestion.types.compact.properties['druid.processing.numThread']: is not a property of this Druid release. Remove it, or use 'druid.processing.numThreads'.` },
  { path: 'druid.ingestion.memory', value: Size.gibibytes(1), environment: onNodes, message: `druid.ingestion.memory: leaves 120Mi to each of 2 tasks, and one needs 768Mi to start, got 1Gi. Give at least 2320Mi, or less 'capacity'.` },
  { path: 'druid.ingestion.storage', value: { type: 'memory', size: Size.gibibytes(1) }, environment: onNodes, message: `druid.ingestion.storage.type: is not one of the choices, got "memory". Give 'claim' or 'node'.` },
  { path: 'druid.ingestion.storage', value: { type: 'node', size: Size.mebibytes(512) }, environment: onNodes, message: 'druid.ingestion.storage.size: has no room for a single segment of the recommended size, got 512Mi. Give at least 1Gi.' },
  { path: 'druid.ingestion.autoscaling', value: { type: 'keda' }, environment: onNodes, message: 'druid.ingestion.autoscaling: is not a setting. Remove it, or correct its name.' },
  { path: 'druid.ingestion.capacity', value: undefined, environment: onNodes, message: 'druid.ingestion.capacity: is missing. Give 1 or more.' },
  { path: 'druid.ingestion.drain', value: 0, environment: onNodes, message: 'druid.ingestion.drain: is not a duration of whole seconds above zero, got 0. Write for example Duration.minutes(5) or Duration.days(30).' },
];

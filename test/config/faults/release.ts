import type { Case } from './case';

/** The release, its extensions, its properties, its JVM. */
// prettier-ignore
export const release: readonly Case[] = [
  { path: 'druid.version', value: '26.0.0', message: `druid.version: is not a supported release, got "26.0.0". Use '37.0.0' or '38.0.0'.` },
  { path: 'druid.image', value: 'registry.example.com/druid:38.0.0', message: `druid.image: carries a tag or digest, got "registry.example.com/druid:38.0.0". Remove it; 'druid.version' is the tag, or 'druid.imageTag'.` },
  { path: 'druid.imageTag', value: '37.0.0-1', alone: true, message: `druid.imageTag: is neither a build of the version nor a digest, got "37.0.0-1". Write for example '38.0.0-1', or a digest such as 'sha256:...'; leave it out where it is the version.` },
  { path: 'druid.image', value: 'Not An Image', message: `druid.image: is not the name of an image, got "Not An Image". Write for example 'registry.example.com/druid'.` },
  { path: 'druid.extensions', value: ['druid-multi-stage-query'], message: 'druid.extensions[0]: is part of Druid itself since release 35, got "druid-multi-stage-query". Remove it.' },
  { path: 'druid.extensions', value: ['druid-stats', 'druid-stats'], message: 'druid.extensions[1]: is there twice, got "druid-stats". Remove one.' },
  { path: 'druid.extensions', value: 'druid-stats', message: 'druid.extensions: is not an array, got "druid-stats". Give an array.' },
  { path: "druid.roles.broker.default.properties['druid.broker.http.numConections']", value: 5, message: `druid.roles.broker.default.properties['druid.broker.http.numConections']: is not a property of this Druid release. Remove it, or use 'druid.broker.http.numConnections'.` },
  { path: "druid.roles.broker.default.properties['druid.processing.buffer.sizeBytes']", value: '1GiB', message: `druid.roles.broker.default.properties['druid.processing.buffer.sizeBytes']: is computed from the other settings, got "1GiB". Remove it.` },
  { path: "druid.properties['druid.discovery.type']", value: 'curator', alone: true, message: `druid.properties['druid.discovery.type']: is computed from the other settings, got "curator". Remove it.` },
  { path: "druid.properties['druid.query.default.context.timeout']", value: Infinity, message: `druid.properties['druid.query.default.context.timeout']: is not the value of a property, got Infinity. Give a string, a finite number or a boolean; write JSON as a string.` },
  { path: "druid.properties['druid.host']", value: 'localhost', message: `druid.properties['druid.host']: is computed from the other settings, got "localhost". Remove it.` },
  { path: "druid.properties['druid.server.https.keyManagerPassword']", value: 'changeit', message: `druid.properties['druid.server.https.keyManagerPassword']: holds a secret in plain text. Give {"type":"environment","variable":"..."} as a string.` },
  { path: "druid.unsafeProperties['druid.host']", value: Infinity, message: `druid.unsafeProperties['druid.host']: is not the value of a property, got Infinity. Give a string, a finite number or a boolean; write JSON as a string.` },
  { path: "druid.roles.coordinator.properties['druid.announcer.type']", value: 'batch', message: `druid.roles.coordinator.properties['druid.announcer.type']: has had no effect since release 38, got "batch". Remove it.` },
  { path: "druid.roles.coordinator.properties['druid.generic.useDefaultValueForNull']", value: true, message: `druid.roles.coordinator.properties['druid.generic.useDefaultValueForNull']: stops Druid at its start since release 32, got true. Remove it.` },
  { path: "druid.roles.coordinator.properties['druid.sql.planner.authorizeSystemTablesDirectl']", value: true, message: `druid.roles.coordinator.properties['druid.sql.planner.authorizeSystemTablesDirectl']: is not a property of this Druid release. Remove it, or use 'druid.sql.planner.authorizeSystemTablesDirectly'.` },
  { path: 'druid.roles.coordinator.jvmOptions', value: ['Xlog'], message: `druid.roles.coordinator.jvmOptions[0]: is not an option of the JVM, got "Xlog". Begin it with '-'.` },
  { path: 'druid.roles.coordinator.jvmOptions', value: ['-Xlog:gc', '-Xmx4g'], message: `druid.roles.coordinator.jvmOptions[1]: is computed, got "-Xmx4g". Use 'heap'.` },
  { path: 'druid.roles.coordinator.jvmOptions', value: ['-XX:MaxRAMPercentage=75'], message: `druid.roles.coordinator.jvmOptions[0]: is computed, got "-XX:MaxRAMPercentage=75". Use 'heap'.` },
  { path: 'druid.roles.coordinator.jvmOptions', value: ['-XX:MaxDirectMemorySize=1g'], message: 'druid.roles.coordinator.jvmOptions[0]: is computed, got "-XX:MaxDirectMemorySize=1g". Remove it.' },
  { path: 'druid.roles.coordinator.jvmOptions', value: ['-XX:ActiveProcessorCount=4'], message: `druid.roles.coordinator.jvmOptions[0]: is computed, got "-XX:ActiveProcessorCount=4". Use 'cpuLimit'.` },
];

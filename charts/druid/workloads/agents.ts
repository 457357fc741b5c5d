import { Size } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';

import { Cpu } from '../../config/cpu';
import { AGENTS_FOLDER, agentsOf, type Agent } from '../../config/observability/agents';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { formatSize } from '../../config/size';
import { restrictedContainer } from '../../kubernetes/restricted';
import { value } from '../../kubernetes/variables';
import type { RolePlan } from '../plan/role';

/** What a pod has for the Java agents of its process. */
export interface AgentParts {
  /** They copy agents out of their images: the pod fetches nothing. */
  readonly initContainers: k8s.Container[];
  readonly volumes: k8s.Volume[];
  readonly mounts: k8s.VolumeMount[];
  readonly variables: k8s.EnvVar[];
}

/** The Java agents of a pod: how they come there, and what they are told. The options of the JVM name them. */
export function agentParts(environment: ResolvedEnvironment, { role, group }: RolePlan): AgentParts {
  const agents = agentsOf(environment, role.name);
  const copied = agents.filter(({ source }) => source.type === 'image');
  const mount = { name: 'agents', mountPath: AGENTS_FOLDER };
  return {
    initContainers: copied.map(copying),
    volumes: copied.length === 0 ? [] : [{ name: 'agents', emptyDir: { sizeLimit: k8s.Quantity.fromString('128Mi') } }],
    mounts: copied.length === 0 ? [] : [{ ...mount, readOnly: true }],
    variables: agents.flatMap((agent) => TOLD[agent.name](agent, environment, group.component)),
  };
}

function copying({ name, source }: Agent): k8s.Container {
  const memory = k8s.Quantity.fromString(formatSize(COPY.memory));
  return {
    name: `agent-${name}`,
    image: source.type === 'image' ? source.image : '',
    imagePullPolicy: 'IfNotPresent',
    command: ['cp', source.path, `${AGENTS_FOLDER}/${name}.jar`],
    resources: { requests: { cpu: k8s.Quantity.fromString(`${COPY.cpu}`), memory }, limits: { memory } },
    securityContext: restrictedContainer,
    volumeMounts: [{ name: 'agents', mountPath: AGENTS_FOLDER }],
  };
}

const COPY = { cpu: Cpu.millis(50), memory: Size.mebibytes(64) };

const TOLD: Readonly<Record<Agent['name'], (agent: Agent, environment: ResolvedEnvironment, component: string) => k8s.EnvVar[]>> = {
  /** Traces alone: metrics and logs have ways of their own. @see https://opentelemetry.io/docs/languages/java/configuration/ */
  opentelemetry: ({ endpoint }, { observability }, component) => [
    value('OTEL_SERVICE_NAME', `druid-${component}`),
    value('OTEL_RESOURCE_ATTRIBUTES', 'k8s.namespace.name=$(POD_NAMESPACE),k8s.pod.name=$(POD_NAME)'),
    value('OTEL_EXPORTER_OTLP_ENDPOINT', endpoint),
    value('OTEL_EXPORTER_OTLP_PROTOCOL', 'http/protobuf'),
    value('OTEL_METRICS_EXPORTER', 'none'),
    value('OTEL_LOGS_EXPORTER', 'none'),
    value('OTEL_TRACES_SAMPLER', 'parentbased_traceidratio'),
    value('OTEL_TRACES_SAMPLER_ARG', `${(observability.traces?.sampling ?? 0) / 100}`),
  ],
  /** Processors, allocations and locks. @see https://grafana.com/docs/pyroscope/latest/configure-client/language-sdks/java/ */
  pyroscope: ({ endpoint }, _, component) => [
    value('PYROSCOPE_APPLICATION_NAME', `druid/${component}`),
    value('PYROSCOPE_LABELS', 'namespace=$(POD_NAMESPACE),pod=$(POD_NAME)'),
    value('PYROSCOPE_SERVER_ADDRESS', endpoint),
    value('PYROSCOPE_FORMAT', 'jfr'),
    value('PYROSCOPE_PROFILER_EVENT', 'itimer'),
    value('PYROSCOPE_PROFILER_ALLOC', '512k'),
    value('PYROSCOPE_PROFILER_LOCK', '10ms'),
  ],
};

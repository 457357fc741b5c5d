import { Size } from 'cdk8s';
import { parse } from 'yaml';

import { local } from '../../../charts/config/environments/local';
import type { Environment } from '../../../charts/config/environment';
import { small } from '../../../charts/config/profiles/small';
import type { ObservabilitySettings } from '../../../charts/config/settings/observability/observability';
import { mebibytesOf } from '../../../charts/config/size';
import { plan } from '../../../charts/druid/plan/plan';
import { at, podOf, rendered, type PodTemplate } from '../../support/manifests';

const endpoint = 'http://receiver.example.com:4318';
const inImage = { type: 'image', image: 'registry.example.com/pyroscope:2', path: '/pyroscope.jar' } as const;

/** The pods of `local` have no room for an agent. */
const roomy: Environment = { ...local, druid: { ...local.druid, roles: small.roles, ingestion: small.ingestion } };

const seen = (observability: ObservabilitySettings): Environment => ({ ...roomy, observability });

const broker = (observability: ObservabilitySettings) => podOf(rendered(seen(observability)).find('Deployment', 'broker'));

function task(observability: ObservabilitySettings): PodTemplate {
  const [file] = rendered(seen(observability)).manifests.filter(
    ({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.includes('-task-template-'),
  );
  if (file === undefined) throw new Error('there is no template of tasks');
  const [text = ''] = Object.values(at(file, 'data') as Readonly<Record<string, string>>);
  return (parse(text) as { readonly template: PodTemplate }).template;
}

const variablesOf = ({ spec }: PodTemplate) => Object.fromEntries((spec.containers[0]?.env ?? []).map(({ name, value }) => [name, value]));

const jvmOf = (observability: ObservabilitySettings, role: string) =>
  [...plan('test', seen(observability)).servers, ...plan('test', seen(observability)).tasks].find((one) => one.role.name === role)?.jvm;

const traces = { endpoint, agent: { type: 'image', image: 'registry.example.com/opentelemetry:2', path: '/javaagent.jar' } } as const;

test.each([
  ['a broker', broker],
  ['a task', task],
])('an agent comes into the pod of %s out of its image, as restricted as all else', (_, podWith) => {
  const [copy] = podWith({ traces }).spec.initContainers ?? [];
  expect(copy).toMatchObject({
    name: 'agent-opentelemetry',
    command: ['cp', '/javaagent.jar', '/opt/agents/opentelemetry.jar'],
    securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
  });
});

test.each(['broker', 'router', 'historical', 'coordinator', 'task'])('the JVM of a %s loads it', (role) => {
  expect(jvmOf({ traces }, role)).toContain('-javaagent:/opt/agents/opentelemetry.jar');
  expect(jvmOf({}, role)?.join()).not.toContain('javaagent');
});

test('traces go where they should, of as many requests as they should, and nothing else does', () => {
  expect(variablesOf(broker({ traces: { ...traces, sampling: 25 } }))).toMatchObject({
    OTEL_SERVICE_NAME: 'druid-broker',
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
    OTEL_TRACES_SAMPLER_ARG: '0.25',
    OTEL_METRICS_EXPORTER: 'none',
    OTEL_LOGS_EXPORTER: 'none',
  });
});

test('profiles of a task are called after it', () => {
  const profiles = { type: 'agent', agent: inImage, endpoint } as const;
  expect(variablesOf(task({ profiles }))).toMatchObject({ PYROSCOPE_APPLICATION_NAME: 'druid/task', PYROSCOPE_SERVER_ADDRESS: endpoint });
});

test('only the roles that are named have an agent', () => {
  expect(jvmOf({ traces: { ...traces, roles: ['router'] } }, 'router')?.join()).toContain('javaagent');
  expect(jvmOf({ traces: { ...traces, roles: ['router'] } }, 'broker')?.join()).not.toContain('javaagent');
});

test('a profiler from outside needs no agent, and sees all of a method', () => {
  const collectors = { destination: { type: 'endpoints', pyroscope: { url: 'http://pyroscope.example.com:4040' } }, profiles: {} } as const;
  const jvm = jvmOf({ profiles: { type: 'java' }, collectors }, 'broker');
  expect(jvm).toContain('-XX:+DebugNonSafepoints');
  expect(jvm?.join()).not.toContain('javaagent');
});

test('each agent takes 64 MiB of what the JVM has besides heap and direct memory', () => {
  const beside = (observability: ObservabilitySettings) =>
    mebibytesOf(plan('test', seen(observability)).servers.find(({ role }) => role.name === 'router')?.sizing.overhead ?? Size.gibibytes(0));
  const profiles = { type: 'agent', agent: inImage, endpoint } as const;
  expect(beside({ traces }) - beside({})).toBe(64);
  expect(beside({ traces, profiles }) - beside({})).toBe(128);
});

test('a pod may talk to the address that it is given', () => {
  const policy = rendered(seen({ traces })).find('NetworkPolicy', 'broker');
  expect(at(policy, 'spec.egress')).toContainEqual({ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: [{ port: 4318, protocol: 'TCP' }] });
});

test('without an address, it is the receiver among the collectors, and its pods alone', () => {
  const collectors = { destination: { type: 'endpoints', tempo: { url: 'http://tempo.example.com:4317' } }, receiver: {} } as const;
  const observability = { traces: { agent: traces.agent }, collectors };
  expect(variablesOf(broker(observability))['OTEL_EXPORTER_OTLP_ENDPOINT']).toBe('http://alloy-receiver.monitoring.svc.cluster.local:4318');
  expect(at(rendered(seen(observability)).find('NetworkPolicy', 'broker'), 'spec.egress')).toContainEqual({
    to: [
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } },
        podSelector: { matchLabels: { 'app.kubernetes.io/component': 'alloy-receiver' } },
      },
    ],
    ports: [{ port: 4318, protocol: 'TCP' }],
  });
});

test('without a place, an agent is where the image that is made here has it; the image of Apache has none', () => {
  const own = { ...roomy, druid: { ...roomy.druid, image: 'registry.example.com/druid' }, observability: { traces: { endpoint } } };
  expect(plan('test', own).servers[0]?.jvm).toContain('-javaagent:/opt/druid/agents/opentelemetry.jar');
  expect(podOf(rendered(own).find('Deployment', 'broker')).spec.initContainers).toBeUndefined();
  expect(() => plan('test', seen({ traces: { endpoint } }))).toThrow("observability.traces.agent: is not in Apache's image of Druid");
});

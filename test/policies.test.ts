import { parse } from 'yaml';

import type { Manifest } from '../charts/app';
import type { Environment } from '../charts/config/environment';
import { environments } from '../charts/config/environments';
import { destinationsOf, secretsOf } from '../charts/config/observability/destinations';
import { resolve } from '../charts/config/resolve';
import { at, rendered } from './support/manifests';
import { rich } from './support/rich';

/** A rule of RBAC. */
interface Rule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly verbs: readonly string[];
  readonly resourceNames?: readonly string[];
}

/** Of a container, what policies look at. */
interface Container {
  readonly name: string;
  readonly image: string;
  readonly resources?: { readonly requests?: Readonly<Record<string, string>>; readonly limits?: Readonly<Record<string, string>> };
  readonly securityContext?: Readonly<Record<string, unknown>>;
  readonly startupProbe?: object;
  readonly readinessProbe?: object;
  readonly livenessProbe?: object;
}

/** A pod, whatever makes it. */
interface Pod {
  readonly of: string;
  /** Whether it serves somebody, and thus has to say whether it can. */
  readonly serves: boolean;
  readonly spec: {
    readonly serviceAccountName?: string;
    readonly automountServiceAccountToken?: boolean;
    readonly hostNetwork?: boolean;
    readonly hostPID?: boolean;
    readonly hostIPC?: boolean;
    readonly securityContext?: Readonly<Record<string, unknown>>;
    readonly volumes?: readonly Readonly<Record<string, unknown>>[];
    readonly initContainers?: readonly Container[];
    readonly containers: readonly Container[];
  };
}

function podsOf(manifests: readonly Manifest[]): readonly Pod[] {
  return manifests.flatMap((manifest) => {
    const { kind, metadata } = manifest;
    if (kind === 'ConfigMap' && metadata.name.includes('task-template')) {
      const texts = Object.entries(at(manifest, 'data') as Record<string, string>);
      return texts.map(([file, text]) => ({
        ...(parse(text) as { template: Pod }).template,
        of: `${metadata.name} ${file}`,
        serves: false,
      }));
    }
    if (!['Deployment', 'StatefulSet', 'Job'].includes(kind)) return [];
    return [{ ...(at(manifest, 'spec.template') as Pod), of: `${kind} ${metadata.name}`, serves: kind !== 'Job' }];
  });
}

const all = Object.entries<Environment>({ ...environments, ...rich });

describe.each(all)('%s', (_, environment) => {
  const { manifests, ofKind } = rendered(environment);
  const pods = podsOf(manifests);
  const broken = (breaks: (pod: Pod) => boolean) => pods.filter(breaks).map(({ of }) => of);
  const containers = pods.flatMap(({ of, serves, spec }) => [
    ...spec.containers.map((container) => ({ ...container, of: `${of}: ${container.name}`, asked: serves })),
    ...(spec.initContainers ?? []).map((container) => ({ ...container, of: `${of}: ${container.name}`, asked: false })),
  ]);
  const without = (breaks: (container: (typeof containers)[number]) => boolean) => containers.filter(breaks).map(({ of }) => of);

  test('has pods', () => {
    expect(pods.length).toBeGreaterThan(3);
  });

  test('pods are of an unprivileged user, with the seccomp profile of the runtime', () => {
    expect(broken(({ spec }) => spec.securityContext?.['runAsNonRoot'] !== true || spec.securityContext['runAsUser'] === 0)).toEqual([]);
    expect(broken(({ spec }) => JSON.stringify(spec.securityContext?.['seccompProfile']) !== '{"type":"RuntimeDefault"}')).toEqual([]);
  });

  test('pods share nothing with their node, and mount nothing of it', () => {
    expect(broken(({ spec }) => [spec.hostNetwork, spec.hostPID, spec.hostIPC].includes(true))).toEqual([]);
    expect(broken(({ spec }) => (spec.volumes ?? []).some((volume) => 'hostPath' in volume))).toEqual([]);
  });

  test('no pod is of the default service account, or it has no token', () => {
    const isNobody = ({ serviceAccountName: name = 'default', automountServiceAccountToken: token }: Pod['spec']) =>
      name === 'default' && token !== false;
    expect(broken(({ spec }) => isNobody(spec))).toEqual([]);
  });

  test('containers gain no rights, have no capability, and write to no image', () => {
    const secure = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true };
    expect(without(({ securityContext }) => JSON.stringify(securityContext) !== JSON.stringify(secure))).toEqual([]);
  });

  test('containers request processor and memory, and have no more memory than they request', () => {
    expect(without(({ resources }) => resources?.requests?.['cpu'] === undefined)).toEqual([]);
    expect(without(({ resources }) => resources?.limits?.['memory'] === undefined)).toEqual([]);
    expect(without(({ resources }) => resources?.requests?.['memory'] !== resources?.limits?.['memory'])).toEqual([]);
  });

  test('images have a version', () => {
    expect(without(({ image }) => !/(:[\w][\w.-]*|@sha256:[0-9a-f]+)$/.test(image) || image.endsWith(':latest'))).toEqual([]);
  });

  test('the container of a server says when it has started, is ready, and lives', () => {
    const operators = /: (beside|extra|sidecar|collector)$/;
    const asked = without(({ asked, startupProbe, readinessProbe, livenessProbe, of }) => {
      return asked && !operators.test(of) && [startupProbe, readinessProbe, livenessProbe].includes(undefined);
    });
    expect(asked).toEqual([]);
  });

  test('no role has a star, reads Secrets, or makes roles', () => {
    const rules = [...ofKind('Role'), ...ofKind('ClusterRole')].flatMap((role) => at(role, 'rules') as readonly Rule[]);
    expect(rules.filter((rule) => [rule.apiGroups, rule.resources, rule.verbs].flat().includes('*'))).toEqual([]);
    // But for the controller of the load balancer, where people sign in there: the one that it is told of.
    // And for the collectors: those that hold their keys.
    const secrets = rules.filter(({ resources }) => resources?.includes('secrets'));
    const { environment: resolved } = resolve(environment);
    const told = [
      environment.aws?.edge?.signIn?.clientSecret,
      ...(resolved === undefined ? [] : secretsOf(destinationsOf(resolved))).map(({ name }) => name),
    ];
    expect(secrets.filter(({ resourceNames }) => resourceNames?.some((name) => !told.includes(name)) ?? true)).toEqual([]);
    expect(rules.filter(({ apiGroups }) => apiGroups?.includes('rbac.authorization.k8s.io'))).toEqual([]);
    // Nodes, and what stands on them, are of no namespace: only what collects that has rights in the whole cluster.
    const everywhere = [...ofKind('ClusterRole'), ...ofKind('ClusterRoleBinding')].map(({ metadata }) => metadata.name);
    expect(everywhere.filter((name) => !/-(alloy-(metrics|logs|singleton)|kube-state-metrics|opencost)$/.test(name))).toEqual([]);
  });

  test("Druid's namespace admits restricted pods alone, and lets nobody in or out without a word", () => {
    const druid = ofKind('Namespace').find(({ metadata }) => metadata.name === (environment.namespace ?? 'druid'));
    expect(druid?.metadata['labels']).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
    const [deny] = ofKind('NetworkPolicy').filter(({ metadata }) => metadata.name.endsWith('-default-deny'));
    expect(at(deny as never, 'spec')).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  });
});

import { environments } from '../../charts/config/environments';
import { groupsOf } from '../../charts/config/groups';
import { mostPodsOf, requestOf } from '../../charts/config/nodes/requests';
import { resolve } from '../../charts/config/resolve';
import { localWith } from '../support/environment';
import { at, isOfDruid, podOf, rendered } from '../support/manifests';
import { rich } from '../support/rich';

const { dev, prod, local } = environments;

test.each(Object.entries(rich))('no namespace of %s goes with its file', (_, environment) => {
  for (const namespace of rendered(environment).ofKind('Namespace')) {
    expect(at(namespace, 'metadata.annotations')).toEqual({
      'argocd.argoproj.io/sync-options': 'Prune=false',
      'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    });
  }
});

test('programs that write to the stream have a namespace and a service account of their own, and are told how', () => {
  const { ofKind, manifests } = rendered(prod);
  const account = ofKind('ServiceAccount').find(({ metadata }) => metadata['namespace'] === 'api');
  expect(account).toMatchObject({ metadata: { name: 'prod-v1-druid-msk-sa' }, automountServiceAccountToken: false });
  const namespace = ofKind('Namespace').find(({ metadata }) => metadata.name === 'api');
  expect(namespace?.metadata['labels']).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'baseline' });
  const properties = manifests.find(({ metadata }) => metadata.name === 'prod-v1-druid-msk-client');
  expect(at(properties as never, "data['client.properties']")).toBe(
    `bootstrap.servers=${prod.bindings.DruidKafkaBootstrapServers}
security.protocol=SASL_SSL
sasl.mechanism=AWS_MSK_IAM
sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required;
sasl.client.callback.handler.class=software.amazon.msk.auth.iam.IAMClientCallbackHandler
`,
  );
});

test('no service account has an annotation of IRSA, and every pod with a role is told its region', () => {
  for (const environment of [dev, prod]) {
    const { ofKind, manifests } = rendered(environment);
    expect(JSON.stringify(manifests)).not.toContain('eks.amazonaws.com/role-arn');
    for (const workload of [...ofKind('Deployment'), ...ofKind('StatefulSet')].filter(isOfDruid)) {
      expect(podOf(workload).spec.containers[0]?.env).toContainEqual({ name: 'AWS_REGION', value: 'eu-west-1' });
    }
  }
});

test('pods with a role reach the agent that has their credentials, and others do not', () => {
  const reaches = (component: string) =>
    JSON.stringify(at(rendered(prod).find('NetworkPolicy', component), 'spec.egress')).includes('169.254.170.23/32');
  expect(['historical', 'broker', 'overlord', 'coordinator', 'task'].every(reaches)).toBe(true);
  // Its secrets are read for it, and it has nothing else to do on AWS.
  expect(reaches('router')).toBe(false);
  expect(JSON.stringify(rendered(local).ofKind('NetworkPolicy'))).not.toContain('169.254');
});

test.each(Object.entries({ dev, prod }))(
  '%s may request a fifth more than it does at the most, and no container more than the largest',
  (_, environment) => {
    const { environment: resolved } = resolve(environment);
    if (resolved === undefined) throw new Error('the environment cannot be understood');
    const groups = groupsOf(resolved);
    const total = (of: 'cpu' | 'memory') => {
      const each = groups.map((group) => ({ role: group.role, sum: requestOf(group)[of] * mostPodsOf(resolved, group) }));
      const tasks = Math.max(0, ...each.filter(({ role }) => role === 'task').map(({ sum }) => sum));
      return each.filter(({ role }) => role !== 'task').reduce((sum, one) => sum + one.sum, tasks);
    };
    const hard = at(rendered(environment).find('ResourceQuota', 'cluster'), 'spec.hard') as Record<string, string>;
    expect(hard).toEqual({
      'requests.cpu': `${Math.ceil((total('cpu') * 1.2) / 1000)}`,
      'requests.memory': `${Math.ceil((total('memory') * 1.2) / 1024)}Gi`,
      'limits.memory': `${Math.ceil((total('memory') * 1.2) / 1024)}Gi`,
    });
    const largest = Math.max(...groups.map((group) => requestOf(group).memory));
    const { max } = at(rendered(environment).find('LimitRange', 'cluster'), 'spec.limits[0]') as { max: { memory: string } };
    expect(max.memory).toBe(`${largest / 1024}Gi`);
  },
);

test('where a quota is given, it is that; where AWS is not described, there is none', () => {
  const given = { cpu: dev.druid.roles.router.cpu, memory: dev.druid.roles.router.memory };
  expect(rendered(local).ofKind('ResourceQuota')).toEqual([]);
  expect(() => rendered(localWith('quota', given, dev))).toThrow(/quota\.cpu: is less than Druid requests at the most/);
});

test('in EKS Auto Mode, network policies are enforced, and DNS is the address of its Service', () => {
  const { manifests, ofKind } = rendered(dev);
  const enabled = manifests.find(({ metadata }) => metadata.name === 'amazon-vpc-cni');
  expect(enabled).toMatchObject({ metadata: { namespace: 'kube-system' }, data: { 'enable-network-policy-controller': 'true' } });
  expect(JSON.stringify(at(rendered(dev).find('NetworkPolicy', 'router'), 'spec.egress'))).toContain(
    '{"ipBlock":{"cidr":"172.20.0.10/32"}}',
  );
  for (const nodeClass of ofKind('NodeClass')) expect(at(nodeClass, 'spec.networkPolicy')).toBe('DefaultAllow');
  expect(rendered(prod).manifests.map(({ metadata }) => metadata.name)).not.toContain('amazon-vpc-cni');
  expect(JSON.stringify(rendered(prod).ofKind('NetworkPolicy'))).not.toContain('172.20.0.10');
});

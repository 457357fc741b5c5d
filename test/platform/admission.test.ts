import type { Environment } from '../../charts/config/environment';
import { environments } from '../../charts/config/environments';
import { localWith } from '../support/environment';
import { at, rendered } from '../support/manifests';
import { onFlux } from '../support/rich/platform';
import { middleManagers } from '../support/rich/servers';

const { local, prod } = environments;

function policyOf(environment: Environment, name: string) {
  const found = rendered(environment)
    .ofKind('ValidatingAdmissionPolicy')
    .find(({ metadata }) => metadata.name.endsWith(`-druid-${name}`));
  if (found === undefined) throw new Error(`there is no policy ${name}`);
  return found;
}

test.each(Object.entries(environments))('%s has rules for announcements and for images, in its own namespace alone', (_, environment) => {
  const { ofKind } = rendered(environment);
  const policies = ofKind('ValidatingAdmissionPolicy').map(({ metadata }) => metadata.name.replace(/^druid-\w+-v1-druid-/, ''));
  expect(policies).toEqual(['announcements', 'tasks', 'images']);
  for (const binding of ofKind('ValidatingAdmissionPolicyBinding')) {
    expect(at(binding, 'spec.policyName')).toBe(binding.metadata.name);
    expect(at(binding, 'spec.validationActions')).toEqual(['Deny']);
    expect(at(binding, 'spec.matchResources.namespaceSelector.matchLabels')).toEqual({ 'kubernetes.io/metadata.name': 'druid' });
  }
  for (const policy of ofKind('ValidatingAdmissionPolicy')) expect(at(policy, 'spec.failurePolicy')).toBe('Fail');
});

test('the status of a pod is no back door for announcements, and a container for debugging none for images', () => {
  const resources = (name: string) => at(policyOf(local, name), 'spec.matchConstraints.resourceRules[0].resources');
  expect(resources('announcements')).toEqual(['pods', 'pods/status']);
  expect(resources('images')).toEqual(['pods', 'pods/ephemeralcontainers']);
});

test('images are those of the environment, its sidecars among them, and what is let in besides', () => {
  const sidecars = [
    {
      name: 'beside',
      image: 'registry.example.com:5000/beside@sha256:0',
      cpu: local.druid.roles.router.cpu,
      memory: local.druid.roles.router.memory,
    },
  ];
  const environment = localWith(
    'admission.images',
    ['quay.io/', 'docker.io/library/busybox'],
    localWith('druid.roles.router.pod', { sidecars }),
  );
  const text = String(at(policyOf(environment, 'images'), 'spec.validations[0].expression'));
  const allowed = JSON.parse(/\[.*?\]/.exec(text)?.[0] ?? '') as string[];
  expect(allowed).toEqual([
    'docker.io/apache/druid:',
    'docker.io/apache/druid@',
    'docker.io/apache/kafka:',
    'docker.io/apache/kafka@',
    'docker.io/library/busybox:',
    'docker.io/library/busybox@',
    'docker.io/library/postgres:',
    'docker.io/library/postgres@',
    'ghcr.io/versity/versitygw:',
    'ghcr.io/versity/versitygw@',
    'quay.io/',
    'registry.example.com:5000/beside:',
    'registry.example.com:5000/beside@',
  ]);
});

test('what breaks a rule may be written down instead of being refused', () => {
  for (const binding of rendered(onFlux).ofKind('ValidatingAdmissionPolicyBinding')) {
    expect(at(binding, 'spec.validationActions')).toEqual(['Audit']);
  }
});

test('there may be no rules', () => {
  const { manifests } = rendered(localWith('admission', { rules: 'none' }));
  expect(manifests.filter(({ kind }) => kind.startsWith('ValidatingAdmission'))).toEqual([]);
});

test('who launches tasks makes Jobs of their service account, with their Secrets and no others', () => {
  const { variables, validations } = at(policyOf(prod, 'tasks'), 'spec') as {
    variables: { name: string; expression: string }[];
    validations: object[];
  };
  const said = Object.fromEntries(variables.map(({ name, expression }) => [name, expression]));
  expect(said['isLaunched']).toBe("request.userInfo.username == 'system:serviceaccount:druid:prod-v1-druid-overlord'");
  expect(said['isOfTasks']).toContain("== 'prod-v1-druid-task'");
  const known = JSON.parse(/\[".*?"\]/.exec(said['mountsKnown'] ?? '')?.[0] ?? '') as string[];
  expect(known).toEqual([
    'prod-v1-druid-key-stores',
    'prod-v1-druid-system',
    'prod-v1-druid-task-compact-tls',
    'prod-v1-druid-task-kill-tls',
    'prod-v1-druid-task-query-worker-tls',
    'prod-v1-druid-task-tls',
  ]);
  expect(validations).toHaveLength(1);
});

test('where ZooKeeper tells who is there, pods announce nothing', () => {
  const { ofKind } = rendered(middleManagers);
  expect(ofKind('ValidatingAdmissionPolicy').map(({ metadata }) => metadata.name)).toEqual(['druid-local-v1-druid-images']);
});

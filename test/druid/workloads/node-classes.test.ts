import { dev } from '../../../charts/config/environments/dev';
import { localWith } from '../../support/environment';
import { at, rendered } from '../../support/manifests';
import { automaticNodes } from '../../support/rich/nodes';

const CLASS = 'example.com/node-class';
const TIER = 'example.com/tier';

type Workload = 'coordinator' | 'broker' | 'router' | 'historical-hot' | 'historical-cold';
const podOf = (component: Workload, environment = automaticNodes) => {
  const kind = component.startsWith('historical') ? 'StatefulSet' : 'Deployment';
  return at(rendered(environment).find(kind, component), 'spec.template.spec') as {
    nodeSelector?: Record<string, string>;
    tolerations?: unknown[];
  };
};
const tolerated = (key: string, value: string) => ({ key, operator: 'Equal', value, effect: 'NoSchedule' });

test.each([
  ['coordinator', { [CLASS]: 'masters' }],
  ['broker', { [CLASS]: 'queries' }],
  ['router', { [CLASS]: 'queries' }],
  ['historical-hot', { [CLASS]: 'historicals', [TIER]: 'hot' }],
  ['historical-cold', { [CLASS]: 'historicals' }],
] as const)('%s runs on nodes of its class, and of its tier', (component, labels) => {
  const { nodeSelector, tolerations } = podOf(component);
  expect(nodeSelector).toEqual(labels);
  expect(tolerations).toEqual(Object.entries(labels).map(([key, value]) => tolerated(key, value)));
});

test('tasks run on nodes of theirs', () => {
  const texts = rendered(automaticNodes)
    .ofKind('ConfigMap')
    .map((manifest) => JSON.stringify(at(manifest, 'data')));
  expect(texts.filter((text) => text.includes(`${CLASS}: tasks`))).toHaveLength(1);
});

test('what an operator says is added, and is right where both speak', () => {
  const said = localWith(
    'druid.roles.router.pod',
    { nodeSelector: { [CLASS]: 'masters', 'example.com/rack': '7' }, tolerations: [{ key: 'dedicated' }] },
    automaticNodes,
  );
  const { nodeSelector, tolerations } = podOf('router', said);
  expect(nodeSelector).toEqual({ [CLASS]: 'masters', 'example.com/rack': '7' });
  expect(tolerations).toEqual([tolerated(CLASS, 'queries'), { key: 'dedicated', operator: 'Exists' }]);
});

test('where there are no nodes of its class, a pod runs anywhere', () => {
  const few = localWith('aws.compute', { type: 'auto', nodePools: { tasks: { class: 'tasks', instances: ['m7g.large'] } } }, dev);
  for (const manifest of rendered(few).ofKind('Deployment')) {
    expect(at(manifest, 'spec.template.spec.nodeSelector')).toBeUndefined();
  }
});

test('no pod asks for a type of instance, nor how it is bought: that is for its pool', () => {
  const text = JSON.stringify(rendered(automaticNodes).manifests.filter(({ kind }) => /Deployment|StatefulSet|ConfigMap/.test(kind)));
  expect(text).not.toContain('karpenter.sh/capacity-type');
  expect(text).not.toContain('node.kubernetes.io/instance-type');
});

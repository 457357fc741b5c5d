import { local } from '../../../charts/config/environments/local';
import { localWith } from '../../support/environment';
import { at, rendered } from '../../support/manifests';

const ELECTIONS = ['local-v1-druid-leaderelection-coordinator', 'local-v1-druid-leaderelection-overlord'];
const [COORDINATOR = '', OVERLORD = ''] = ELECTIONS;

const EVERYBODY = ['pods: list watch patch', `configmaps (${ELECTIONS.join(' ')}): get`];
const LAUNCHING = ['jobs: get list watch create delete', 'pods/log: get', 'events: list'];
const leads = (...elections: readonly string[]) => ['configmaps: create', `configmaps (${elections.join(' ')}): update`];

interface Rule {
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

const rulesOf = (environment: typeof local | ReturnType<typeof localWith>, role: string) =>
  (at(rendered(environment).find('Role', role), 'rules') as readonly Rule[]).map(
    ({ resources, resourceNames, verbs }) =>
      `${resources.join(' ')}${resourceNames ? ` (${resourceNames.join(' ')})` : ''}: ${verbs.join(' ')}`,
  );

test.each([
  ['historical', EVERYBODY],
  ['broker', EVERYBODY],
  ['router', EVERYBODY],
  ['task', EVERYBODY],
  ['coordinator', [...EVERYBODY, ...leads(COORDINATOR, OVERLORD), ...LAUNCHING]],
])('%s may do what it needs and no more', (role, rules) => {
  expect(rulesOf(local, role)).toEqual(rules);
});

const apart = localWith('druid.roles.overlord', { ...local.druid.roles.coordinator, properties: {} });

test.each([
  ['coordinator', [...EVERYBODY, ...leads(COORDINATOR)]],
  ['overlord', [...EVERYBODY, ...leads(OVERLORD), ...LAUNCHING]],
])('apart, %s may do its own half', (role, rules) => {
  expect(rulesOf(apart, role)).toEqual(rules);
});

test.each(['historical', 'broker', 'router', 'task', 'coordinator'])(
  'the service account of %s is bound to its role and no other',
  (role) => {
    const binding = rendered(local).find('RoleBinding', role);
    const name = `local-v1-druid-${role}`;
    expect(at(binding, 'roleRef')).toEqual({ apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name });
    expect(at(binding, 'subjects')).toEqual([{ kind: 'ServiceAccount', name, namespace: 'druid' }]);
  },
);

import assert from 'node:assert/strict';

import type { RoleName } from '../../../charts/config/groups';
import type { Context, Step } from '../support/context';
import { kubectl, list } from '../../../smoke/support/kubectl';

/** A request to the API server, in the words of `kubectl auth can-i`. */
type Request = readonly [verb: string, resource: string];

export const minimal: Step = {
  name: 'every service account may do what its role needs, and nothing that would harm others',
  needsDruid: false,
  run: async (context) => {
    const roles = [...context.plan.servers, ...context.plan.tasks].map(({ role }) => role);
    const leaders = context.names.leaderElection;
    for (const role of new Set(roles)) {
      const account = accountOf(context, role.name);
      const { discovery, ingestion } = context.plan.environment.druid;
      const announces = discovery.type === 'kubernetes';
      const launches = ingestion.type === 'jobs' && role.does.includes('launch-tasks');
      const leads = (name: 'lead-coordinators' | 'lead-overlords') => announces && role.does.includes(name);
      const expected: readonly (readonly [boolean, readonly Request[]])[] = [
        [announces, [['patch', 'pods']]],
        [
          announces || launches,
          [
            ['list', 'pods'],
            ['watch', 'pods'],
          ],
        ],
        [
          announces,
          [
            ['get', `configmaps/${leaders.coordinator}`],
            ['get', `configmaps/${leaders.overlord}`],
          ],
        ],
        [leads('lead-coordinators'), [['update', `configmaps/${leaders.coordinator}`]]],
        [leads('lead-overlords'), [['update', `configmaps/${leaders.overlord}`]]],
        [leads('lead-coordinators') || leads('lead-overlords'), [['create', 'configmaps']]],
        [launches, JOBS],
        [false, HARM],
      ];
      for (const [wanted, requests] of expected) {
        for (const [verb, resource] of requests) {
          const asked = `${role.name}: ${verb} ${resource}`;
          assert.equal(await may(context, account, verb, resource), wanted, asked);
        }
      }
    }
  },
};

export const refused: Step = {
  name: 'the API server itself refuses a role the Secrets, the pods and the ConfigMaps of others',
  needsDruid: false,
  run: async (context) => {
    const { namespace, plan } = context;
    const [pod] = await list('pods', namespace);
    const [configMap] = await list('configmaps', namespace);
    assert.ok(pod && configMap, 'there are pods and ConfigMaps');
    const attempts = [
      ['get', 'secrets'],
      ['delete', 'pod', pod.metadata.name, '--dry-run=server'],
      ['label', 'configmap', configMap.metadata.name, 'e2e=stolen', '--dry-run=server'],
      ['exec', pod.metadata.name, '--', 'true'],
    ];
    for (const { role } of [...plan.servers, ...plan.tasks]) {
      for (const attempt of attempts) {
        const { stderr } = await kubectl(['-n', namespace, '--as', accountOf(context, role.name), ...attempt], { accept: [1] });
        assert.match(stderr, /is forbidden/, `${role.name}: ${attempt.join(' ')}`);
      }
    }
  },
};

const JOBS: readonly Request[] = [
  ...['get', 'list', 'watch', 'create', 'delete'].map((verb) => [verb, 'jobs.batch'] as const),
  ['get', 'pods/log'],
  ['list', 'events'],
];

const HARM: readonly Request[] = [
  ...['get', 'list', 'create', 'update', 'delete'].map((verb) => [verb, 'secrets'] as const),
  ...['create', 'delete', 'update'].map((verb) => [verb, 'pods'] as const),
  ...['update', 'patch', 'delete'].map((verb) => [verb, 'configmaps'] as const),
  ['create', 'pods/exec'],
  ['patch', 'deployments.apps'],
  ['create', 'rolebindings.rbac.authorization.k8s.io'],
  ['create', 'serviceaccounts/token'],
];

const accountOf = ({ namespace, names }: Context, role: RoleName) => `system:serviceaccount:${namespace}:${names.component(role)}`;

async function may({ namespace }: Context, account: string, verb: string, resource: string): Promise<boolean> {
  const [kind = '', name] = resource.split('/');
  const asked = kind === 'pods' || kind === 'serviceaccounts' ? subresource(kind, name) : [resource];
  const { stdout } = await kubectl(['-n', namespace, 'auth', 'can-i', verb, ...asked, '--as', account], { accept: [0, 1] });
  return stdout.trim() === 'yes';
}

function subresource(kind: string, name: string | undefined): readonly string[] {
  return name === undefined ? [kind] : [kind, `--subresource=${name}`];
}

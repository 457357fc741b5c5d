import { environments } from '../../charts/config/environments';
import { groupsOf } from '../../charts/config/groups';
import { resolve } from '../../charts/config/resolve';
import { accessOf, serviceAccountsOf } from '../../charts/config/aws/service-accounts';
import { manifestsOf } from '../../charts/app';
import { roleOf } from '../../charts/druid/roles';

const { dev, prod } = environments;

function resolved(environment: typeof dev | typeof prod) {
  const { environment: found } = resolve(environment);
  if (found === undefined) throw new Error('the environment cannot be understood');
  return found;
}

/** What an identity on AWS is for has to be what the manifests make: the two are deployed by different programs. */
describe.each(Object.entries({ dev, prod }))('%s', (name, environment) => {
  const accounts = manifestsOf(name, environment).filter(({ kind }) => kind === 'ServiceAccount');
  const ofDruid = serviceAccountsOf(resolved(environment)).filter(({ component }) => !['bootstrap', 'msk-client'].includes(component));

  test.each(ofDruid)('the service account of $component is called on both sides as $name', ({ name: expected, namespace }) => {
    expect(accounts.map(({ metadata }) => [metadata['namespace'], metadata.name])).toContainEqual([namespace, expected]);
  });

  test.each(groupsOf(resolved(environment)).map(({ role }) => role))('%s has access to what it uses, and to nothing else', (role) => {
    const group = groupsOf(resolved(environment)).find((one) => one.role === role);
    if (group === undefined) throw new Error(`there is no ${role}`);
    const { uses } = roleOf(resolved(environment), group);
    const access = accessOf(resolved(environment), role);
    const has = (pattern: RegExp) => access.some((one) => pattern.test(one));
    expect([has(/segments|task-logs|query-results/), has(/^metadata-store$/), has(/stream/)]).toEqual([
      uses.includes('deep-storage'),
      uses.includes('metadata-store'),
      uses.includes('stream'),
    ]);
  });
});

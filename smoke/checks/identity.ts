import { serviceAccountsOf } from '../../charts/config/aws/service-accounts';
import type { Check, Context } from '../check';
import { skipped } from '../check';
import { ASK, URI } from '../support/credentials';
import { listAt, textAt, type Live } from '../support/objects';

const NO_AWS = 'this environment has nothing on AWS';

const injected: Check = {
  id: 'injected',
  area: 'identity',
  name: 'every pod that acts on AWS was given its identity when it was made',
  needs: [],
  readOnly: true,
  run: async (context) => {
    if (context.expected.environment.aws === undefined) return skipped(NO_AWS);
    const accounts = await accountsOf(context);
    const faults = accounts.flatMap(({ account, pods }) =>
      pods
        .filter((pod) => !containersOf(pod).some((container) => has(container, URI)))
        .map((pod) => `pod '${pod.metadata.name}' of '${account}' has no ${URI}: it is older than the association. Delete the pod`),
    );
    return { faults: pods(accounts) === 0 ? ['no pod runs as a service account that acts on AWS'] : faults, details: detailsOf(accounts) };
  },
};

const assumed: Check = {
  id: 'assumed',
  area: 'identity',
  name: 'pods get credentials for their service account, in the account of the environment',
  needs: ['injected'],
  readOnly: true,
  run: async (context) => {
    const { aws } = context.expected.environment;
    if (aws === undefined) return skipped(NO_AWS);
    const accounts = await accountsOf(context);
    const faults: string[] = [];
    for (const { account, pods: running } of accounts) {
      // What images of others have is not known, so their pods are not asked.
      const pod = running.find(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] === 'druid');
      if (pod === undefined) continue;
      const [container = ''] = containersOf(pod)
        .filter((one) => has(one, URI))
        .map((one) => textAt(one, 'name'));
      const said = await context.cluster.exec(pod.metadata.namespace ?? '', pod.metadata.name, container, ASK).catch((error: unknown) => {
        faults.push(
          `pod '${pod.metadata.name}' of '${account}' gets no credentials: ${error instanceof Error ? error.message : String(error)}`,
        );
        return undefined;
      });
      if (said === undefined) continue;
      if (!said.includes('AccessKeyId'))
        faults.push(`pod '${pod.metadata.name}' of '${account}' gets an answer without credentials: ${said.trim() || 'nothing'}`);
      const [, owner = aws.account] = /AccountId (\d+)/.exec(said) ?? [];
      if (owner !== aws.account) faults.push(`'${account}' acts in account ${owner} instead of ${aws.account}`);
    }
    return { faults, details: detailsOf(accounts) };
  },
};

export const identityChecks: readonly Check[] = [injected, assumed];

interface Account {
  readonly account: string;
  readonly pods: readonly Live[];
}

/** The service accounts of an environment that act on AWS, with the pods that run as them. */
async function accountsOf({ cluster, expected }: Context): Promise<readonly Account[]> {
  const accounts = serviceAccountsOf(expected.environment);
  const namespaces = [...new Set(accounts.map(({ namespace }) => namespace))];
  const running = new Map<string, readonly Live[]>();
  for (const namespace of namespaces) {
    const found = (await cluster.list('pods', { namespace })) ?? [];
    running.set(
      namespace,
      found.filter(({ metadata, status }) => metadata.deletionTimestamp === undefined && textAt(status, 'phase') === 'Running'),
    );
  }
  return accounts.map(({ namespace, name }) => ({
    account: name,
    pods: (running.get(namespace) ?? []).filter(({ spec }) => textAt(spec, 'serviceAccountName') === name),
  }));
}

const pods = (accounts: readonly Account[]) => accounts.reduce((sum, { pods: running }) => sum + running.length, 0);
const detailsOf = (accounts: readonly Account[]) => accounts.map(({ account, pods: running }) => `${account}: ${running.length} pods`);
const containersOf = ({ spec }: Live) => listAt(spec, 'containers');
const has = (container: unknown, variable: string) => listAt(container, 'env').some((one) => textAt(one, 'name') === variable);

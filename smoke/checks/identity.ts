import { serviceAccountsOf } from '../../charts/config/aws/service-accounts';
import type { Check, Context } from '../check';
import { skipped } from '../check';
import { ASK, URI } from '../support/credentials';
import { listAt, textAt, titleOf, valueAt, type Live } from '../support/objects';

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
    const faults = accounts.flatMap(({ account, pods, workloads }) => [
      ...(pods.length > 0 ? [] : workloads.map((workload) => `no pod runs as '${account}', as those of ${workload} have to`)),
      ...pods
        .filter((pod) => !containersOf(pod).some((container) => has(container, URI)))
        .map((pod) => `pod '${pod.metadata.name}' of '${account}' has no ${URI}: it is older than the association. Delete the pod`),
    ]);
    return {
      faults: faults.length === 0 && pods(accounts) === 0 ? ['no pod runs as a service account that acts on AWS'] : faults,
      details: detailsOf(accounts),
    };
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
    const details: string[] = [];
    for (const { account, pods: running } of accounts) {
      // What images of others have is not known, so their pods are not asked.
      for (const pod of running.filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] === 'druid')) {
        const title = `pod '${pod.metadata.name}' of '${account}'`;
        const { said, fault } = await answerOf(context, pod);
        if (said === undefined) {
          if (fault === undefined) details.push(`${title} has ended before it was asked`);
          else faults.push(`${title} gets no credentials: ${fault}`);
          continue;
        }
        const [, owner] = /AccountId (\d+)/.exec(said) ?? [];
        if (!said.includes('AccessKeyId')) faults.push(`${title} gets an answer without credentials: ${said.trim() || 'nothing'}`);
        else if (owner === undefined) details.push(`${title} gets credentials, and is not told of which account`);
        else if (owner !== aws.account) faults.push(`${title} acts in account ${owner} instead of ${aws.account}`);
      }
    }
    return { faults, details: [...detailsOf(accounts), ...details] };
  },
};

export const identityChecks: readonly Check[] = [injected, assumed];

interface Account {
  readonly account: string;
  readonly pods: readonly Live[];
  /** What is rendered to run as it, and not for no pods. */
  readonly workloads: readonly string[];
}

/** What a pod says when it is asked for credentials, or why it says nothing; neither where it has ended: tasks come and go. */
async function answerOf({ cluster }: Context, pod: Live): Promise<{ readonly said?: string; readonly fault?: string }> {
  const { name, namespace = '' } = pod.metadata;
  const [container = ''] = containersOf(pod)
    .filter((one) => has(one, URI))
    .map((one) => textAt(one, 'name'));
  try {
    return { said: await cluster.exec(namespace, name, container, ASK) };
  } catch (error) {
    const now = await cluster.find('pod', namespace, name);
    return now !== undefined && runs(now) ? { fault: error instanceof Error ? error.message : String(error) } : {};
  }
}

/** The service accounts of an environment that act on AWS, with the pods that run as them. */
async function accountsOf({ cluster, expected }: Context): Promise<readonly Account[]> {
  const accounts = serviceAccountsOf(expected.environment);
  const namespaces = [...new Set(accounts.map(({ namespace }) => namespace))];
  const running = new Map<string, readonly Live[]>();
  for (const namespace of namespaces) {
    const found = (await cluster.list('pods', { namespace })) ?? [];
    running.set(namespace, found.filter(runs));
  }
  return accounts.map(({ namespace, name }) => ({
    account: name,
    pods: (running.get(namespace) ?? []).filter(({ spec }) => textAt(spec, 'serviceAccountName') === name),
    workloads: expected.workloads
      .filter((workload) => workload.metadata['namespace'] === namespace && valueAt(workload, 'spec', 'replicas') !== 0)
      .filter((workload) => textAt(workload, 'spec', 'template', 'spec', 'serviceAccountName') === name)
      .map(titleOf),
  }));
}

const runs = ({ metadata, status }: Live) => metadata.deletionTimestamp === undefined && textAt(status, 'phase') === 'Running';

const pods = (accounts: readonly Account[]) => accounts.reduce((sum, { pods: running }) => sum + running.length, 0);
const detailsOf = (accounts: readonly Account[]) => accounts.map(({ account, pods: running }) => `${account}: ${running.length} pods`);
const containersOf = ({ spec }: Live) => listAt(spec, 'containers');
const has = (container: unknown, variable: string) => listAt(container, 'env').some((one) => textAt(one, 'name') === variable);

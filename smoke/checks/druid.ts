import { podsOf } from '../../charts/config/replicas';
import type { Check } from '../check';
import { skipped } from '../check';
import type { Live } from '../support/objects';
import { numberAt, textAt } from '../support/objects';
import { until } from '../support/wait';

const health: Check = {
  id: 'health',
  area: 'druid',
  name: 'the router says that it is healthy',
  needs: [],
  readOnly: true,
  run: async ({ druid }) => {
    const said = (await (await druid()).request('/status/health')).trim();
    return { faults: said === 'true' ? [] : [`/status/health answers '${said}'`] };
  },
};

interface Server {
  readonly host: string;
  readonly role: string;
  readonly version: string | null;
}

const announced: Check = {
  id: 'announced',
  area: 'druid',
  name: 'every server that the environment describes has announced itself, in the right number and version',
  needs: ['health'],
  readOnly: true,
  run: async ({ druid, cluster, expected }) => {
    const { environment, names, plan } = expected;
    const rows = await (
      await druid()
    ).sql<Server>(`SELECT "host", "server_type" AS "role", "version" FROM sys.servers WHERE "server_type" <> 'peon'`);
    const selector = `app.kubernetes.io/instance=${names.cluster}`;
    const pods = (await cluster.list('pods', { namespace: environment.namespace, selector })) ?? [];
    const found = new Map<string, Set<string>>();
    const faults: string[] = [];
    for (const { host, role, version } of rows) {
      const pod = pods.find((one) => isAt(one, host));
      const component = pod?.metadata.labels?.['app.kubernetes.io/component'];
      if (component === undefined) faults.push(`a ${role} has announced '${host}', which is no pod of this environment`);
      else found.set(component, (found.get(component) ?? new Set()).add(host));
      if (version !== null && version !== environment.druid.version)
        faults.push(`the ${role} at '${host}' is of Druid ${version} instead of ${environment.druid.version}`);
    }
    for (const { group } of plan.servers) {
      const { least, most } = podsOf(group.settings);
      const count = found.get(group.component)?.size ?? 0;
      const wanted = least === most ? `${least}` : `${least} to ${most}`;
      if (count < least || count > most) faults.push(`${group.component}: ${count} announced instead of ${wanted}`);
    }
    return { faults, details: plan.servers.map(({ group: { component } }) => `${component}: ${found.get(component)?.size ?? 0}`) };
  },
};

const LEADERS = { coordinator: '/druid/coordinator/v1/leader', overlord: '/druid/indexer/v1/leader' } as const;

const leaders: Check = {
  id: 'leaders',
  area: 'druid',
  name: 'coordinators and overlords have each agreed on one leader',
  needs: ['health'],
  readOnly: true,
  run: async ({ druid }) => {
    const client = await druid();
    const rows = await client.sql<{ role: string; host: string }>(
      `SELECT "server_type" AS "role", "host" FROM sys.servers WHERE "is_leader" = 1`,
    );
    const faults: string[] = [];
    const details: string[] = [];
    for (const [role, path] of Object.entries(LEADERS)) {
      const hosts = rows.filter((row) => row.role === role).map(({ host }) => host);
      const said = (await client.request(path)).trim();
      if (hosts.length !== 1) faults.push(`${hosts.length} ${role}s say that they lead: ${hosts.join(', ') || 'none'}`);
      else if (!said.includes(`//${String(hosts[0])}:`))
        faults.push(`the ${role} at '${String(hosts[0])}' leads, and ${path} answers '${said}'`);
      details.push(`${role}: ${said}`);
    }
    return { faults, details };
  },
};

const LEADER = 'control-plane.alpha.kubernetes.io/leader';

const elections: Check = {
  id: 'elections',
  area: 'druid',
  name: 'leaders renew what they were elected by',
  needs: [],
  readOnly: true,
  run: async ({ cluster, expected, now }) => {
    const { environment, names } = expected;
    if (environment.druid.discovery.type !== 'kubernetes') return skipped('leaders of this environment are elected through ZooKeeper');
    const faults: string[] = [];
    const details: string[] = [];
    for (const name of Object.values(names.leaderElection)) {
      const found = await cluster.find('configmap', environment.namespace, name);
      const record = found?.metadata.annotations?.[LEADER];
      if (record === undefined) {
        faults.push(`ConfigMap '${name}' ${found === undefined ? 'is not there' : 'names no leader'}`);
        continue;
      }
      const lease = JSON.parse(record) as unknown;
      const renewed = new Date(textAt(lease, 'renewTime'));
      const seconds = Math.round((now().getTime() - renewed.getTime()) / 1000);
      if (!(seconds <= numberAt(lease, 'leaseDurationSeconds')))
        faults.push(
          `ConfigMap '${name}' was renewed ${seconds} s ago, which is longer than the lease of ${numberAt(lease, 'leaseDurationSeconds')} s`,
        );
      details.push(`${name}: ${textAt(lease, 'holderIdentity')}`);
    }
    return { faults, details };
  },
};

const metadata: Check = {
  id: 'metadata-store',
  area: 'druid',
  name: 'the coordinator has its rules and the overlord its tasks from the metadata store',
  needs: ['leaders'],
  readOnly: true,
  run: async ({ druid }) => {
    const client = await druid();
    const rules = await client.json<Readonly<Record<string, readonly unknown[]>>>('/druid/coordinator/v1/rules');
    const tasks = await client.json<readonly unknown[]>('/druid/indexer/v1/tasks?state=complete&max=1');
    return {
      faults: (rules['_default'] ?? []).length === 0 ? ["the coordinator has no rule for '_default'"] : [],
      details: [`rules for ${Object.keys(rules).join(', ')}`, tasks.length === 0 ? 'no task has ended lately' : 'tasks have ended lately'],
    };
  },
};

/** How long segments may be on their way: what was handed off a moment ago is loaded in seconds, and a new leader knows after its first look. */
const LOADING_SECONDS = 90;

const loaded: Check = {
  id: 'loaded',
  area: 'druid',
  name: 'historicals have loaded every segment from deep storage',
  needs: ['leaders'],
  readOnly: true,
  run: async ({ druid, seconds }) => {
    const client = await druid();
    let left: readonly string[] = [];
    const ask = async () => {
      const used = await client.json<readonly string[]>('/druid/coordinator/v1/metadata/datasources');
      const status = await client.json<Readonly<Record<string, number>>>('/druid/coordinator/v1/loadstatus?simple');
      // A coordinator that has just begun to lead answers with nothing, which is not that nothing is left.
      const untold = used.filter((datasource) => status[datasource] === undefined);
      const lacking = Object.entries(status).filter(([, count]) => count > 0);
      left = [
        ...untold.map((datasource) => `the coordinator does not tell whether '${datasource}' is loaded`),
        ...lacking.map(([datasource, count]) => `'${datasource}' lacks ${count} segments`),
      ];
      return left.length === 0 ? Object.keys(status).length : undefined;
    };
    const datasources = await until({ what: 'all segments are loaded', seconds: Math.min(LOADING_SECONDS, seconds) }, ask).catch(
      (error: unknown) => {
        if (left.length === 0) throw error;
        return 0;
      },
    );
    return { faults: left, details: [`${datasources} datasources complete`] };
  },
};

export const druidChecks: readonly Check[] = [health, announced, leaders, elections, metadata, loaded];

/** Whether a process that announces a host runs in a pod: the host is its address, or a name that begins with it or with the pod's. */
function isAt({ metadata: { name }, status }: Live, host: string): boolean {
  const address = textAt(status, 'podIP');
  const [first = ''] = host.split('.');
  return host === address || first === name || first === address.replaceAll(/[.:]/g, '-');
}

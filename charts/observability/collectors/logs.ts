import { destinationsOf, portOfUrl } from '../../config/observability/destinations';
import { reads, type Folder, type Grant, type Reach } from '../workloads/workload';
import type { Collecting } from '../workloads/identity';
import type { Collector } from './collector';
import { journal } from './logs/journal';
import { podLogs } from './logs/pods';
import { sendersOf } from './senders';

/** Logs of the nodes: containers' and the system's. */
const LOGS: Folder = { path: '/var/log', of: { type: 'host', path: '/var/log' } };

/** Reads logs: of files on every node, or over the API. */
export function logs(environment: Collecting): Collector | undefined {
  const settings = environment.observability.collectors.logs;
  const receiver = sendersOf(environment).logs?.receiver;
  if (settings === undefined || receiver === undefined) return undefined;
  const { cpu, memory, from } = settings;
  const { loki } = destinationsOf(environment);
  const reaches: readonly Reach[] = loki === undefined ? [] : [{ to: 'anywhere', port: portOfUrl(loki.url) }];
  const all = {
    role: 'logs',
    size: { cpu, memory },
    components: [...podLogs(environment, receiver), ...(settings.journal ? journal(receiver) : [])],
    grants: grantsOf(environment),
    reaches,
  } as const;
  return from === 'api'
    ? { ...all, kind: 'deployment', replicas: 2, clustered: true }
    : {
        ...all,
        kind: 'daemon-set',
        replicas: 1,
        nodes: 'all',
        user: 0,
        folders: [LOGS],
        // Where it was is on the node: a new pod goes on from there.
        keeps: { type: 'host', path: '/var/lib/alloy-logs', writable: true },
      };
}

/** Pods are looked for in the namespaces that are read, and in no others. */
function grantsOf({ namespace, observability: { collectors } }: Collecting): readonly Grant[] {
  const { namespaces = [], from } = collectors.logs ?? {};
  const lines = { group: '', resources: ['pods/log'], verbs: ['get'] };
  const rules = [reads('', 'pods'), ...(from === 'api' ? [lines] : [])];
  return [namespace, ...namespaces].map((name) => ({ in: { namespace: name }, rules }));
}

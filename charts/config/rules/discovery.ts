import type { Rule } from './rule';
import { isDnsSubdomain } from './rule';

/** A MiddleManager and its tasks share one pod, and with it one announcement. */
export const middleManagers: Rule = function* ({ druid: { discovery, ingestion } }) {
  if (ingestion.type !== 'middle-managers' || discovery.type !== 'kubernetes') return;
  yield {
    path: 'druid.ingestion.type',
    problem: 'drops out of Kubernetes discovery with the first of its tasks that ends (apache/druid#13330)',
    got: ingestion.type,
    remedy: "Use 'jobs' or 'indexers', or 'druid.discovery' of type 'zookeeper'",
  };
};

const isPort = (text: string) => Number(text) >= 1 && Number(text) <= 65_535;

/** Clients take one string of members, and one port opens the way to them. */
export const zooKeeperHosts: Rule = function* ({ druid: { discovery } }) {
  if (discovery.type !== 'zookeeper' || discovery.ensemble.type !== 'zookeeper') return;
  const { hosts } = discovery.ensemble;
  const portOf = (member: string) => member.split(':')[1] ?? '';
  for (const [index, got] of hosts.entries()) {
    const path = `druid.discovery.ensemble.hosts[${index}]`;
    const [host = ''] = got.split(':');
    if (!/^[^:]+:\d+$/.test(got) || !isPort(portOf(got)) || !isDnsSubdomain(host)) {
      yield { path, problem: 'is not a member of an ensemble', got, remedy: "Write for example 'zookeeper-0.example.com:2181'" };
    } else if (portOf(got) !== portOf(hosts[0] ?? '')) {
      yield { path, problem: 'has another port than the first one', got, remedy: 'Give all members the same port' };
    }
  }
};

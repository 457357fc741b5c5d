import { partsOf } from '../../observability/destinations';
import { pathOf } from '../../schema/path';
import type { Rule } from '../rule';
import { DESTINATION, isKey } from './keys';

const HOSTS = {
  prometheusHost: { example: 'https://prometheus-prod-01-eu-west-0.grafana.net', user: 'prometheusUsername' },
  lokiHost: { example: 'https://logs-prod-012.grafana.net', user: 'lokiUsername' },
  tempoHost: { example: 'https://tempo-prod-10-prod-eu-west-2.grafana.net', user: 'tempoUsername' },
  pyroscopeHost: { example: 'https://profiles-prod-002.grafana.net', user: 'instanceId' },
} as const;

/** Hosts of a stack are hosts: their paths are known here. Of Tempo, two ways to write it are about. */
export const grafanaCloud: Rule = function* ({ observability: { collectors } }) {
  const destination = collectors?.destination;
  if (destination?.type !== 'grafana-cloud') return;
  for (const [name, { example }] of Object.entries(HOSTS)) {
    const got = destination[name as keyof typeof HOSTS];
    if (got === undefined || isKey(got)) continue;
    const { scheme, host, port, path: below } = partsOf(got);
    const path = pathOf([...DESTINATION, name]);
    const isTempo = name === 'tempoHost';
    if (scheme === 'http') {
      yield { path, problem: 'sends the key in plain text', got, remedy: `Use 'https://'` };
    } else if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) || (scheme !== 'https' && !(isTempo && scheme === undefined))) {
      yield { path, problem: 'is not the address of a host', got, remedy: `Write for example '${example}'` };
    } else if (port !== undefined && port !== '443') {
      yield { path, problem: 'has another port than Grafana Cloud', got, remedy: 'Leave the port out' };
    } else if (below !== '' && !(isTempo && /^\/tempo\/?$/.test(below))) {
      yield { path, problem: 'has a path behind the host', got, remedy: `Write '${scheme ?? 'https'}://${host}'; the path is known` };
    }
  }
};

/** Users of a stack are numbers, and a host without its user lets nobody in. */
export const users: Rule = function* ({ observability: { collectors } }) {
  const destination = collectors?.destination;
  if (destination?.type !== 'grafana-cloud') return;
  for (const name of ['instanceId', 'prometheusUsername', 'lokiUsername', 'tempoUsername'] as const) {
    const got = destination[name];
    if (got === undefined || /^\d+$/.test(got) || isKey(got)) continue;
    yield {
      path: pathOf([...DESTINATION, name]),
      problem: 'is not a number',
      got,
      remedy: 'Give the number that the page of the stack shows',
    };
  }
  for (const [host, { user }] of Object.entries(HOSTS)) {
    const has = { host: destination[host as keyof typeof HOSTS] !== undefined, user: destination[user] !== undefined };
    if (has.host === has.user || user === 'instanceId') continue;
    const [missing, other] = has.host ? [user, host] : [host, user];
    yield { path: pathOf([...DESTINATION, missing]), problem: `is missing beside '${other}'`, remedy: `Give both, or remove '${other}'` };
  }
};

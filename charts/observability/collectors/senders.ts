import { clusterLabelOf } from '../../config/observability/collected';
import { destinationsOf, secretsOf, type Destinations, type Server } from '../../config/observability/destinations';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import type { Block } from '../alloy/component';
import { loki } from '../alloy/components/loki';
import { mimir, type MimirRulesArgs } from '../alloy/components/mimir';
import { otelcol } from '../alloy/components/otelcol';
import { prometheus } from '../alloy/components/prometheus';
import { pyroscope } from '../alloy/components/pyroscope';
import { remote } from '../alloy/components/remote';
import { entry, env, map } from '../alloy/functions';
import { refersOf } from '../alloy/expression';
import { isIdentifier } from '../alloy/quote';

/** What sends signals away. Each is there if its destination is; a configuration has those that something in it refers to. */
export function sendersOf(environment: ResolvedEnvironment) {
  const destinations = destinationsOf(environment);
  const secrets = secretComponents(destinations);
  const cluster = clusterLabelOf(environment);
  // Grafana's pages for Kubernetes ask for both.
  const external_labels = map({ cluster, k8s_cluster_name: cluster });
  const { prometheus: metrics, loki: logs, tempo: traces, pyroscope: profiles, ruler } = destinations;
  return {
    secrets,
    metrics:
      metrics &&
      prometheus.remote_write('metrics', {
        endpoint: [{ url: metrics.url, ...credentials(secrets, metrics), ...headers(metrics) }],
        external_labels,
      }),
    logs:
      logs &&
      loki.write('logs', {
        endpoint: [{ url: logs.url, ...credentials(secrets, logs), ...(logs.tenant === undefined ? {} : { tenant_id: logs.tenant }) }],
        external_labels,
      }),
    profiles:
      profiles &&
      pyroscope.write('profiles', {
        endpoint: [{ url: profiles.url, ...credentials(secrets, profiles), ...headers(profiles) }],
        external_labels: map({ cluster }),
      }),
    traces: traces && traceSender(secrets, traces),
    rules: ruler && ruleSender(secrets, ruler, cluster),
  } as const;
}

/** What sends signals away. */
export type Senders = ReturnType<typeof sendersOf>;

/** What has to be there for something to be sent: the sender, who it says it is, and the Secret of that. */
export function withSenders(senders: Senders, components: readonly Block[]): readonly Block[] {
  const { traces, metrics, logs, profiles } = senders;
  const all = [...Object.values(senders.secrets), ...(traces?.auth ?? []), traces?.exporter, metrics, logs, profiles];
  const known = new Map(all.flatMap((block) => (block === undefined ? [] : [[block.id, block] as const])));
  const needed = new Set<string>();
  const visit = (block: Block) => {
    for (const id of refersOf(block.args)) {
      const target = known.get(id);
      if (target === undefined || needed.has(id)) continue;
      needed.add(id);
      visit(target);
    }
  };
  components.forEach(visit);
  return [...[...known.values()].filter(({ id }) => needed.has(id)), ...components];
}

type Secrets = ReturnType<typeof secretComponents>;

/** Read over and over: what is renewed needs no restart. */
function secretComponents(destinations: Destinations) {
  return Object.fromEntries(
    secretsOf(destinations).map(({ name }) => [name, remote.kubernetes.secret(labelOf(name), { namespace: env('NAMESPACE'), name })]),
  );
}

/** Names of Secrets have dots and hyphens, and perhaps a digit first. */
function labelOf(name: string): string {
  const label = name.replaceAll('.', '__').replaceAll('-', '_');
  return isIdentifier(label) ? label : `_${label}`;
}

function secretOf(secrets: Secrets, { password }: Server) {
  const secret = password === undefined ? undefined : secrets[password.name];
  return password === undefined || secret === undefined ? undefined : entry(secret.data, password.key);
}

function credentials(secrets: Secrets, server: Server) {
  const password = secretOf(secrets, server);
  if (password === undefined) return {};
  return server.username === undefined ? { bearer_token: password } : { basic_auth: { username: server.username, password } };
}

const headers = ({ tenant }: Server) => (tenant === undefined ? {} : { headers: map({ 'X-Scope-OrgID': tenant }) });

function traceSender(secrets: Secrets, server: NonNullable<Destinations['tempo']>) {
  const password = secretOf(secrets, server);
  const { username } = server;
  const auth =
    password === undefined
      ? undefined
      : username === undefined
        ? otelcol.auth.bearer('traces', { token: password })
        : otelcol.auth.basic('traces', { client_auth: { username, password } });
  const exporter = otelcol.exporter.otlp('traces', {
    client: {
      endpoint: server.url,
      ...(auth === undefined ? {} : { auth: auth.handler }),
      ...headers(server),
      ...(server.insecure ? { tls: { insecure: true } } : {}),
    },
  });
  return { exporter, auth: auth === undefined ? [] : [auth] };
}

/** Rules that are labelled as ours, and no others that are in the cluster; each asks for series of this cluster only. */
function ruleSender(secrets: Secrets, server: Server, cluster: string) {
  const args: MimirRulesArgs = {
    address: server.url,
    ...(server.tenant === undefined ? {} : { tenant_id: server.tenant }),
    ...credentials(secrets, server),
    mimir_namespace_prefix: cluster,
    rule_selector: { match_labels: map({ 'app.kubernetes.io/part-of': 'druid' }) },
    extra_query_matchers: { matcher: [{ name: 'cluster', match_type: '=', value: cluster }] },
  };
  return mimir.rules.kubernetes('rules', args);
}

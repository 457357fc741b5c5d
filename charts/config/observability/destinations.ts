import type { ResolvedCollectors, ResolvedEnvironment } from '../schema/resolved';

/** A key of a Secret in the namespace of the collectors. */
export type ResolvedSecretReference = Extract<ResolvedCollectors['destination'], { type: 'grafana-cloud' }>['key'];

/** What takes one kind of signal, however an operator has written it. */
export interface Server {
  /** Its address, with its path; of traces, host and port alone. */
  readonly url: string;
  /** The user. Without one, `password` is a bearer token. */
  readonly username?: string | undefined;
  readonly password?: ResolvedSecretReference | undefined;
  readonly tenant?: string | undefined;
}

/** What takes traces over gRPC. */
export interface TraceServer extends Server {
  /** Whether it speaks without TLS. */
  readonly insecure: boolean;
}

/** What takes metrics. */
export interface MetricServer extends Server {
  /** Where it is asked for them; undefined where that cannot be told from its address. */
  readonly query: string | undefined;
}

/** Where signals go. What is not there is not sent. */
export interface Destinations {
  readonly prometheus?: MetricServer;
  readonly loki?: Server;
  readonly tempo?: TraceServer;
  readonly pyroscope?: Server;
  /** What keeps alerting rules as Mimir does. */
  readonly ruler?: Server;
}

/** Where the collectors of an environment send what they collect. */
export function destinationsOf({ observability: { collectors } }: ResolvedEnvironment): Destinations {
  const destination = collectors?.destination;
  if (destination === undefined) return {};
  return destination.type === 'grafana-cloud' ? ofGrafanaCloud(destination) : ofEndpoints(destination);
}

type GrafanaCloud = Extract<ResolvedCollectors['destination'], { type: 'grafana-cloud' }>;
type OwnEndpoints = Extract<ResolvedCollectors['destination'], { type: 'endpoints' }>;

/** Its pages show hosts; the paths below them are the same in every stack. */
function ofGrafanaCloud({ key: password, ...stack }: GrafanaCloud): Destinations {
  const { instanceId, prometheusHost, prometheusUsername, lokiHost, lokiUsername, tempoHost, tempoUsername, pyroscopeHost } = stack;
  const prometheus = prometheusUsername === undefined ? undefined : prometheusHost;
  return {
    ...(prometheus === undefined
      ? {}
      : {
          prometheus: { url: `${prometheus}/api/prom/push`, query: `${prometheus}/api/prom`, username: prometheusUsername, password },
          ruler: { url: prometheus, username: prometheusUsername, password },
        }),
    ...(lokiHost === undefined || lokiUsername === undefined
      ? {}
      : { loki: { url: `${lokiHost}/loki/api/v1/push`, username: lokiUsername, password } }),
    // The address that its pages show is the one for queries: traces go to the host itself.
    ...(tempoHost === undefined || tempoUsername === undefined
      ? {}
      : { tempo: { url: `${partsOf(tempoHost).host}:443`, insecure: false, username: tempoUsername, password } }),
    ...(pyroscopeHost === undefined ? {} : { pyroscope: { url: pyroscopeHost, username: instanceId, password } }),
  };
}

function ofEndpoints({ prometheus, loki, tempo, pyroscope, ruler }: OwnEndpoints): Destinations {
  return {
    ...(prometheus === undefined ? {} : { prometheus: { ...prometheus, query: queriesOf(prometheus.url) } }),
    ...(loki === undefined ? {} : { loki }),
    ...(tempo === undefined ? {} : { tempo: { ...tempo, ...overGrpc(tempo.url) } }),
    ...(pyroscope === undefined ? {} : { pyroscope }),
    ...(ruler === undefined ? {} : { ruler }),
  };
}

function overGrpc(url: string): Pick<TraceServer, 'url' | 'insecure'> {
  const { scheme, host, port } = partsOf(url);
  const insecure = scheme === 'http';
  return { url: `${host}:${port ?? (insecure ? '4317' : '443')}`, insecure };
}

/** Where Prometheus and Mimir are asked, by where they are written to. */
function queriesOf(url: string): string | undefined {
  const ends = [
    ['/api/v1/write', ''],
    ['/api/v1/push', '/prometheus'],
    ['/api/prom/push', '/api/prom'],
  ] as const;
  const [end, asked] = ends.find(([written]) => url.endsWith(written)) ?? [];
  return end === undefined ? undefined : `${url.slice(0, -end.length)}${asked}`;
}

/** The parts of an address, with or without a scheme. */
export function partsOf(url: string): { readonly scheme?: string; readonly host: string; readonly port?: string; readonly path: string } {
  const { scheme, host = '', port, path = '' } = PARTS.exec(url)?.groups ?? {};
  return { host, path, ...(scheme === undefined ? {} : { scheme }), ...(port === undefined ? {} : { port }) };
}

const PARTS = /^(?:(?<scheme>[a-z]+):\/\/)?(?<host>\[[^\]]*\]|[^/:]*)(?::(?<port>\d+))?(?<path>.*)$/;

/** The port of an address. */
export function portOfUrl(url: string): number {
  const { scheme, port } = partsOf(url);
  return port === undefined ? (scheme === 'http' ? 80 : 443) : Number(port);
}

/** The Secrets that destinations name, each once, with all keys that are read of it. */
export function secretsOf(
  destinations: Destinations,
): readonly { readonly name: string; readonly arn: string | undefined; readonly keys: readonly string[] }[] {
  const passwords = (Object.values(destinations) as Server[]).flatMap(({ password }) => password ?? []);
  return [...new Set(passwords.map(({ name }) => name))].sort().map((name) => {
    const same = passwords.filter((password) => password.name === name);
    return { name, arn: same.find(({ arn }) => arn !== undefined)?.arn, keys: [...new Set(same.map(({ key }) => key))].sort() };
  });
}

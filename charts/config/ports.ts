import type { ResolvedEnvironment } from './schema/resolved';

/** The port on which every Druid process shows its metrics to Prometheus. */
export const METRICS_PORT = 9000;

/** The ports of the router, which others than Druid's own processes have to know, too: without TLS, and with it. */
export const ROUTER_PORTS = { http: 8888, https: 9088 } as const;

/** The port on which a process serves: its own, if it has one, or that of its role, which is another with TLS. */
export function portIn(
  { druid }: ResolvedEnvironment,
  own: number | undefined,
  ports: { readonly http: number; readonly https: number },
): number {
  return own ?? (druid.tls === undefined ? ports.http : ports.https);
}

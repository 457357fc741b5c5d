/** The port on which every Druid process shows its metrics to Prometheus. */
export const METRICS_PORT = 9000;

/** The ports of the router, which others than Druid's own processes have to know, too: without TLS, and with it. */
export const ROUTER_PORTS = { http: 8888, https: 9088 } as const;

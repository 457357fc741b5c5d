/** The port on which every Druid process shows its metrics to Prometheus. */
export const METRICS_PORT = 9000;

/** The ports on which exporters show metrics. */
export const EXPORTER_PORTS = { 'kube-state-metrics': 8080, 'node-exporter': 9100, opencost: 9003 } as const;

/** Dashboards for Grafana, as objects that something brings to it. */
export interface DashboardSettings {
  /**
   * ConfigMaps with the label `grafana_dashboard`, which a sidecar of Grafana looks for; or GrafanaDashboards of the Grafana operator.
   *
   * @default - ConfigMaps
   */
  readonly as?: DashboardDelivery;
  /**
   * The folder that they are shown in.
   *
   * @default 'Druid'
   */
  readonly folder?: string;
  /**
   * The namespace that they are in.
   *
   * @default - that of the collectors, or else Druid's
   */
  readonly namespace?: string;
}

/** How dashboards come to Grafana. */
export type DashboardDelivery = DashboardConfigMaps | GrafanaDashboards;

/** ConfigMaps. @see https://github.com/grafana/helm-charts/tree/main/charts/grafana#sidecar-for-dashboards */
export interface DashboardConfigMaps {
  readonly type: 'config-maps';
}

/** GrafanaDashboards. @see https://grafana.github.io/grafana-operator/docs/dashboards/ */
export interface GrafanaDashboards {
  readonly type: 'grafana-operator';
  /** The labels of the Grafana that shows them. */
  readonly instance: Readonly<Record<string, string>>;
}

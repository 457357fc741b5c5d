import type { AlertName } from '../../observability/alert-names';
import type { AlertThresholds } from './thresholds';

/** Alerting rules, with a page for each that says what to do: `docs/runbooks`. */
export interface AlertSettings {
  /**
   * How they come into the cluster: as PrometheusRules of the Prometheus operator, which Mimir is synced from, too; or as a ConfigMap with a rule
   * file, for a Prometheus that mounts it.
   *
   * @default 'prometheus-rule'
   */
  readonly as?: 'prometheus-rule' | 'config-map';
  /**
   * Labels by which a Prometheus selects the PrometheusRules, such as `{ release: 'kube-prometheus-stack' }`.
   *
   * @default {}
   */
  readonly selectedBy?: Readonly<Record<string, string>>;
  /**
   * From where on an alert fires.
   *
   * @default - the default of each
   */
  readonly thresholds?: AlertThresholds;
  /**
   * Alerts that are left out.
   *
   * @default []
   */
  readonly without?: readonly AlertName[];
  /**
   * Further labels of every alert, for routing.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Where the runbook pages are published: a page's name, such as `DruidTargetDown.md`, is put behind it.
   *
   * @default 'docs/runbooks/'
   */
  readonly runbooks?: string;
}

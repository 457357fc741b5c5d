import type { AlertSettings } from './alerts';
import type { CollectorSettings } from './collectors';
import type { DashboardSettings } from './dashboards';
import type { LogSettings } from './logs';
import type { MetricSettings } from './metrics';
import type { ProfileSettings } from './profiles';
import type { TraceSettings } from './traces';

/** What is seen of Druid and of what it runs on: what it tells, who collects it, and what becomes of that. */
export interface ObservabilitySettings {
  /**
   * The metrics that Druid shows.
   *
   * @default - the defaults of each of its settings
   */
  readonly metrics?: MetricSettings;
  /**
   * What Druid logs.
   *
   * @default - the defaults of each of its settings
   */
  readonly logs?: LogSettings;
  /**
   * Traces of Druid's processes.
   *
   * @default - none
   */
  readonly traces?: TraceSettings;
  /**
   * Profiles of Druid's processes.
   *
   * @default - none
   */
  readonly profiles?: ProfileSettings;
  /**
   * Collectors that send all that somewhere.
   *
   * @default - none; what collects is there already
   */
  readonly collectors?: CollectorSettings;
  /**
   * Alerting rules.
   *
   * @default - none
   */
  readonly alerts?: AlertSettings;
  /**
   * Dashboards.
   *
   * @default - none
   */
  readonly dashboards?: DashboardSettings;
}

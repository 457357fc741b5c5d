import type { Unit } from './units';
import type { Choice } from './variables';

/** What a dashboard shows, told without a word of how Grafana wants it told. */
export interface DashboardSpec {
  /** What it is called in the list of dashboards. */
  readonly title: string;
  /** When to open it, and what it answers. */
  readonly purpose: string;
  /** What may be chosen beside the data source, the cluster and the namespace. */
  readonly choices: readonly Choice[];
  /**
   * The components whose traces and profiles belong to it.
   *
   * @default - all
   */
  readonly components?: readonly string[];
  /**
   * The time that it shows first, back from now.
   *
   * @default '6h'
   */
  readonly since?: string;
  readonly rows: readonly RowSpec[];
}

/** Panels that answer one question together. */
export interface RowSpec {
  readonly title: string;
  /**
   * How many panels are side by side. Those of the last line take all the room that there is.
   *
   * @default 3
   */
  readonly columns?: number;
  readonly panels: readonly PanelSpec[];
}

/** One picture. */
export interface PanelSpec {
  readonly title: string;
  /** What it tells, and what is normal. */
  readonly description: string;
  readonly unit: Unit;
  /**
   * The kind of picture: lines over time, one number, how values are distributed, lines of a log, or alerts.
   *
   * @default 'series'
   */
  readonly as?: PanelKind;
  /** What is asked for it. Alerts ask for themselves. */
  readonly queries: readonly QuerySpec[];
  /** From where on a value is bad, and how bad. Below the first one all is well. */
  readonly thresholds?: readonly ThresholdSpec[];
  /** Whether lines are put on top of each other, as they are parts of a whole. */
  readonly stacked?: boolean;
  /** The top of the scale, where there is one. */
  readonly max?: number;
}

/** The kinds of pictures. */
export type PanelKind = 'series' | 'stat' | 'heatmap' | 'logs' | 'alerts';

/** One query. */
export interface QuerySpec {
  /** PromQL, or LogQL if it is asked of Loki. */
  readonly expr: string;
  /** What a line is called: text with labels, such as `{{pod}}`. */
  readonly legend: string;
  /**
   * Who is asked.
   *
   * @default 'datasource'
   */
  readonly of?: 'datasource' | 'loki';
}

/** From where on a value has a colour. */
export interface ThresholdSpec {
  readonly from: number;
  readonly color: 'yellow' | 'red';
}

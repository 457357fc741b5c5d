/**
 * Who decides how many pods there are. Where somebody does, no number is rendered, so that no sync takes it back.
 *
 * - `cpu`: a HorizontalPodAutoscaler keeps the use of the requested processors at a level; needs metrics-server.
 * - `keda`: a ScaledObject keeps the result of a Prometheus query at a level; needs KEDA.
 */
export type Autoscaling = CpuAutoscaling | KedaAutoscaling;

/** The bounds of an autoscaler. */
export interface ReplicaRange {
  /** The fewest pods. */
  readonly min: number;
  /** The most pods. Connections and threads of their peers are sized for it. */
  readonly max: number;
}

/** By the use of processors. @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/ */
export interface CpuAutoscaling extends ReplicaRange {
  readonly type: 'cpu';
  /**
   * Percent of the requested processors that are in use on average.
   *
   * @default 70
   */
  readonly utilization?: number;
}

/** By a Prometheus query. @see https://keda.sh/docs/latest/scalers/prometheus/ */
export interface KedaAutoscaling extends ReplicaRange {
  readonly type: 'keda';
  /** The address of the Prometheus API. */
  readonly server: string;
  /** A query with one number as its result. */
  readonly query: string;
  /** What one pod can bear of that number. */
  readonly threshold: number;
}

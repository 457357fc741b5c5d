/** What is watched of the bill. */
export interface CostSettings {
  /**
   * A budget of a month, with warnings at 80 % and at 100 %, and when the forecast is above it.
   *
   * @default - none
   */
  readonly budget?: BudgetSettings;
  /**
   * Whether AWS writes a cost and usage report (CUR 2.0) into a bucket of the environment, every day.
   *
   * @default false
   */
  readonly report?: boolean;
}

/** A budget for what carries this environment's tags. */
export interface BudgetSettings {
  /** What a month may cost, in US dollars. */
  readonly dollars: number;
  /** Who is told. */
  readonly emails: readonly string[];
}

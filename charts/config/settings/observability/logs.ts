/** What Druid logs: one line for each event on standard output. @see https://druid.apache.org/docs/latest/configuration/logging */
export interface LogSettings {
  /**
   * A line for people, or a JSON object.
   *
   * @default 'text'
   */
  readonly format?: 'text' | 'json';
  /**
   * The least level that is logged, by logger, such as `{ 'org.apache.druid.server.coordinator': 'debug' }`; `root` is for all that have none.
   *
   * @default - `info`; `warn` for some that say at `info` what nobody asks for
   */
  readonly levels?: Readonly<Record<string, LogLevel>>;
}

/** How much is logged. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

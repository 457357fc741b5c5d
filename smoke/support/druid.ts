import { fetch } from 'undici';

import type { Way } from './way';
import { until } from './wait';

/** How to reach a Druid. */
export interface DruidClientProps {
  /** The way to the process. */
  readonly way: Way;
  /**
   * The way as it is when a request is made.
   *
   * @default - the same for ever
   */
  readonly current?: () => Promise<Way>;
  readonly username: string;
  readonly password: string;
}

/** A task as the API tells of it. */
export interface TaskStatus {
  readonly status: { readonly id: string; readonly statusCode: string; readonly errorMsg?: string; readonly duration: number };
}

/** Druid's HTTP API, of the router or of one pod. */
export class DruidClient {
  private readonly props: DruidClientProps;

  constructor(props: DruidClientProps) {
    this.props = props;
  }

  get way(): Way {
    return this.props.way;
  }

  /** A request with the administrator's credentials. Rejects on any status but 2xx. */
  async request(path: string, body?: unknown): Promise<string> {
    const { current, username, password } = this.props;
    const way = current === undefined ? this.way : await current();
    const response = await fetch(`${way.url}${path}`, {
      ...way.options,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 500)}`);
    return text;
  }

  /** A request whose answer is JSON. */
  async json<T>(path: string, body?: unknown): Promise<T> {
    return JSON.parse(await this.request(path, body)) as T;
  }

  /** Rows of a SQL query. */
  sql<Row>(query: string): Promise<readonly Row[]> {
    return this.json<Row[]>('/druid/v2/sql', { query });
  }

  /** Runs a statement of the multi-stage engine and waits until its task has succeeded. */
  async ingest(query: string, seconds: number): Promise<string> {
    const { taskId } = await this.json<{ taskId: string }>('/druid/v2/sql/task', { query, context: { maxNumTasks: 2 } });
    await this.succeeded(taskId, seconds);
    return taskId;
  }

  /** Waits for the end of a task, which has to be a success. */
  async succeeded(task: string, seconds: number): Promise<void> {
    const status = await until({ what: `task ${task} ends`, seconds }, async () => {
      const { status } = await this.json<TaskStatus>(`/druid/indexer/v1/task/${task}/status`);
      return status.statusCode === 'RUNNING' ? undefined : status;
    });
    if (status.statusCode !== 'SUCCESS') throw new Error(`task ${task} ended as ${status.statusCode}: ${status.errorMsg}`);
  }
}

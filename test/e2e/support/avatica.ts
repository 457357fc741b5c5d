import { randomUUID } from 'node:crypto';

import { fetch } from 'undici';

import type { DruidClient } from '../../../smoke/support/druid';
import type { Way } from '../../../smoke/support/way';

/**
 * A JDBC query in Avatica's JSON form, as the JDBC driver sends it: connection, statement, rows, close.
 *
 * @see https://calcite.apache.org/avatica/docs/json_reference.html
 */
export async function jdbcQuery(druid: DruidClient, credentials: { user: string; password: string }, sql: string) {
  const connectionId = randomUUID();
  const call = (request: Record<string, unknown>) => post(druid.way, { connectionId, ...request });
  await call({ request: 'openConnection', info: credentials });
  const { statementId } = await call({ request: 'createStatement' });
  const { results } = await call({ request: 'prepareAndExecute', statementId, sql, maxRowsTotal: -1, maxRowsInFirstFrame: 100 });
  await call({ request: 'closeConnection' });
  return (results as readonly { firstFrame: { rows: readonly unknown[][] } }[])[0]?.firstFrame.rows ?? [];
}

async function post({ url, options }: Way, request: Record<string, unknown>): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/druid/v2/sql/avatica/`, {
    ...options,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Avatica '${String(request['request'])}' answered ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as Record<string, unknown>;
}

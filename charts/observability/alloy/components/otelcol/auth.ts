import type { BasicAuth } from '../shared';
import type { Secret, Text } from '../../expression';

/**
 * A user and a password.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.auth.basic/
 */
export interface AuthBasicArgs {
  /** Who Alloy is. What older configurations say outside of this block is deprecated. */
  readonly client_auth: BasicAuth;
}

/**
 * A token.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.auth.bearer/
 */
export interface AuthBearerArgs {
  /** The token. */
  readonly token: Secret;
}

/**
 * Headers of each request.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.auth.headers/
 */
export interface AuthHeadersArgs {
  /** The headers. */
  readonly header: readonly [AuthHeader, ...AuthHeader[]];
}

/** One header. */
export interface AuthHeader {
  /** Its name. */
  readonly key: Text;
  /** Its value. @default - taken from the request */
  readonly value?: Text | Secret;
  /** What of the request it is taken from. @default - it is told */
  readonly from_context?: Text;
  /** What happens to one that is there. @default 'upsert' */
  readonly action?: 'upsert' | 'insert' | 'update' | 'delete';
}

import type { Duration } from 'cdk8s';

import type { Properties } from '../property';

/** How a server leaves: it takes itself out of discovery, waits until its peers have noticed, then finishes what it has begun. */
export interface Shutdown {
  /** From being unannounced to refusing connections. */
  readonly propagation: Duration;
  /** For requests that are being answered. */
  readonly requests: Duration;
}

/** Without these, Druid closes its port at once. @see https://druid.apache.org/docs/latest/configuration/ */
export function shutdown({ propagation, requests }: Shutdown): Properties {
  return {
    'druid.server.http.unannouncePropagationDelay': propagation,
    'druid.server.http.gracefulShutdownTimeout': requests,
  };
}

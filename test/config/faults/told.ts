import type { Environment } from '../../../charts/config/environment';
import { ConfigurationError, formatFault } from '../../../charts/config/fault';
import { plan } from '../../../charts/druid/plan/plan';

/** What is told of an environment when it is planned, or when something else is asked of it. Another error is no fault, and goes on. */
export function faultsOf(environment: unknown, ask: (name: string, environment: Environment) => unknown = plan): readonly string[] {
  try {
    ask('test', environment as Environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.faults.map(formatFault);
  }
}

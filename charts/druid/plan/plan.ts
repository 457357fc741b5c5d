import { ConfigurationError } from '../../config/fault';
import { resolve } from '../../config/resolve';
import { planDruid, type DruidPlan } from './druid';

export type { DruidPlan };

/**
 * Decides and computes one environment.
 *
 * @param name what the environment is called in messages
 * @param input an `Environment`, or anything that claims to be one
 * @throws ConfigurationError with every fault: of shape, of rules, of sizes and of properties
 */
export function plan(name: string, input: unknown): DruidPlan {
  const { environment, faults } = resolve(input);
  const druid = environment === undefined ? undefined : planDruid(environment);
  const all = [...faults, ...(druid?.faults ?? [])];
  if (druid === undefined || all.length > 0) throw new ConfigurationError(name, all);
  return druid;
}

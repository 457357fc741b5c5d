import { missingBindingsOf } from '../../config/bindings/bindings-of';
import { ConfigurationError, type Fault } from '../../config/fault';
import { resolve } from '../../config/resolve';
import { isBelowAny } from '../../config/schema/parse';
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
  const computed = (druid?.faults ?? []).filter((fault) => !isBelowAny(fault, faults));
  // What is to be deployed has to be right first.
  const found = own([...faults, ...computed]);
  const all = found.length > 0 || environment === undefined ? found : missingBindingsOf(environment);
  if (druid === undefined || all.length > 0) throw new ConfigurationError(name, all);
  return druid;
}

/** What is wrong with all tasks is not told again of every type. */
function own(faults: readonly Fault[]): readonly Fault[] {
  const told = new Set(faults.map(({ path, problem }) => `${path} ${problem}`));
  return faults.filter(({ path, problem }) => {
    const general = path.replace(/^druid\.ingestion\.types\.\w+/, 'druid.ingestion');
    return general === path || !told.has(`${general} ${problem}`);
  });
}

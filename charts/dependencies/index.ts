import type { ResolvedEnvironment } from '../config/schema/environment';
import type { Dependency } from './dependency';
import { kafka } from './kafka';
import { postgresql } from './postgresql';
import { versitygw } from './versitygw';

/** Everything that can run beside Druid. */
export const dependencies: readonly Dependency[] = [postgresql, versitygw, kafka];

/** What runs beside Druid in one environment. */
export function dependenciesIn(environment: ResolvedEnvironment): readonly Dependency[] {
  return dependencies.filter(({ volume }) => volume(environment) !== undefined);
}

import type { ResolvedEnvironment } from '../config/schema/resolved';
import type { Dependency } from './dependency';
import { kafka } from './kafka';
import { postgresql } from './postgresql';
import { versitygw } from './versitygw';
import { zookeeper } from './zookeeper';

/** Everything that can run beside Druid. */
export const dependencies: readonly Dependency[] = [postgresql, versitygw, kafka, zookeeper];

/** What runs beside Druid in one environment. */
export function dependenciesIn(environment: ResolvedEnvironment): readonly Dependency[] {
  return dependencies.filter(({ volume }) => volume(environment) !== undefined);
}

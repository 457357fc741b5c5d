import { METRICS_PORT } from '../ports';
import type { ResolvedEnvironment } from '../schema/environment';
import type { Rule } from './rule';

/** A limit below the request is refused by Kubernetes, late and per pod. */
export const cpuLimits: Rule = function* (environment) {
  for (const [path, { cpu, cpuLimit }] of settingsOf(environment)) {
    if (cpuLimit === undefined || cpuLimit.toMillis() >= cpu.toMillis()) continue;
    yield { path: `${path}.cpuLimit`, problem: `is below 'cpu' (${cpu})`, got: cpuLimit, remedy: `Give at least ${cpu}, or leave it out` };
  }
};

/** A pod has one address: what it serves has to differ in the port. */
export const ports: Rule = function* (environment) {
  for (const [path, settings] of settingsOf(environment)) {
    const got = 'port' in settings ? settings.port : undefined;
    if (got === METRICS_PORT) {
      yield { path: `${path}.port`, problem: 'is the port of the metrics in the same pod', got, remedy: 'Choose another one' };
    } else if (got !== undefined && got < 1024) {
      yield { path: `${path}.port`, problem: 'needs root, and no pod runs as root', got, remedy: 'Choose one from 1024 on' };
    }
  }
};

function settingsOf({ druid: { roles, tasks } }: ResolvedEnvironment) {
  const named = Object.entries({ ...roles }).map(([role, settings]) => [`druid.roles.${role}`, settings] as const);
  return [...named, ['druid.tasks', tasks] as const].flatMap(([path, settings]) =>
    settings === undefined ? [] : [[path, settings] as const],
  );
}

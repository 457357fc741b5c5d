import { groupsOf } from '../groups';
import { METRICS_PORT } from '../ports';
import type { Rule } from './rule';
import { isLabelValue, isUrl, LABEL_FORM } from './rule';

/** A limit below the request is refused by Kubernetes, late and per pod. */
export const cpuLimits: Rule = function* (environment) {
  for (const { path, settings } of groupsOf(environment)) {
    const { cpu, cpuLimit } = settings;
    if (cpuLimit === undefined || cpuLimit.toMillis() >= cpu.toMillis()) continue;
    yield { path: `${path}.cpuLimit`, problem: `is below 'cpu' (${cpu})`, got: cpuLimit, remedy: `Give at least ${cpu}, or leave it out` };
  }
};

/** A pod has one address: what it serves has to differ in the port. */
export const ports: Rule = function* (environment) {
  for (const { path, settings } of groupsOf(environment)) {
    const got = 'port' in settings ? settings.port : undefined;
    if (got === METRICS_PORT) {
      yield { path: `${path}.port`, problem: 'is the port of the metrics in the same pod', got, remedy: 'Choose another one' };
    } else if (got !== undefined && got < 1024) {
      yield { path: `${path}.port`, problem: 'needs root, and no pod runs as root', got, remedy: 'Choose one from 1024 on' };
    }
  }
};

/** One decides how many pods there are. */
export const autoscaling: Rule = function* (environment) {
  for (const { path, settings } of groupsOf(environment)) {
    const scaling = 'autoscaling' in settings ? settings.autoscaling : undefined;
    if (scaling === undefined) continue;
    const at = `${path}.autoscaling`;
    if ('replicas' in settings && settings.replicas !== undefined) {
      yield { path: `${path}.replicas`, problem: 'is decided by the autoscaler', got: settings.replicas, remedy: 'Remove it' };
    }
    if (scaling.min > scaling.max) {
      yield { path: `${at}.min`, problem: `is above 'max' (${scaling.max})`, got: scaling.min, remedy: `Give at most ${scaling.max}` };
    }
    if (scaling.type !== 'keda') continue;
    if (!isUrl(scaling.server, 'http', 'https')) {
      yield {
        path: `${at}.server`,
        problem: 'is not an address',
        got: scaling.server,
        remedy: "Write for example 'http://prometheus:9090'",
      };
    }
  }
};

/** A zone is asked for by the label of its nodes. */
export const zones: Rule = function* ({ druid: { roles } }) {
  for (const [tier, { zone }] of Object.entries(roles.historical)) {
    if (zone === undefined || isLabelValue(zone)) continue;
    yield {
      path: `druid.roles.historical.${tier}.zone`,
      problem: 'is not the name of a zone',
      got: zone,
      remedy: `${LABEL_FORM}, such as 'eu-west-1a'`,
    };
  }
};

/** Tasks give way to servers. */
export const priorities: Rule = function* ({ druid: { placement } }) {
  const { priorities: given } = placement;
  if (given === undefined) return;
  const path = 'druid.placement.priorities';
  for (const [name, got] of Object.entries(given)) {
    if (got <= HIGHEST && got >= LOWEST) continue;
    yield { path: `${path}.${name}`, problem: 'is no priority that Kubernetes takes', got, remedy: `Give ${LOWEST} to ${HIGHEST}` };
  }
  if (given.tasks < given.servers) return;
  yield {
    path: `${path}.tasks`,
    problem: `is not below 'servers' (${given.servers})`,
    got: given.tasks,
    remedy: `Give at most ${given.servers - 1}`,
  };
};

const HIGHEST = 1_000_000_000;
const LOWEST = -2_147_483_648;

import { DEFAULT, groupsOf } from '../groups';
import { namesOf } from '../names';
import { pathOf } from '../schema/path';
import type { Rule } from './rule';
import { isDnsLabel, oneOf } from './rule';

/** The name of a group becomes a part of names: of StatefulSets too, of which pods carry it and a hash in a label of 63 characters. */
export const groupNames: Rule = function* (environment) {
  for (const { path, name, component, role } of groupsOf(environment)) {
    if (name === DEFAULT || role === 'task') continue;
    const excess = namesOf(environment).component(component).length - LONGEST;
    if (!isDnsLabel(name)) {
      yield { path, problem: 'does not make DNS names', remedy: `Rename '${name}': use lower-case letters, digits and hyphens` };
    } else if (excess > 0) {
      yield { path, problem: `makes names longer than ${LONGEST} characters`, remedy: `Shorten '${name}', 'id' or 'release' by ${excess}` };
    }
  }
};

const LONGEST = 52;

/** There is somebody to answer. */
export const groupsNeeded: Rule = function* ({ druid: { roles } }) {
  if (!(DEFAULT in roles.broker)) {
    yield {
      path: 'druid.roles.broker',
      problem: "has no group 'default', to which the router hands what nothing else takes",
      remedy: 'Add it',
    };
  }
  if (Object.keys(roles.historical).length === 0) {
    yield { path: 'druid.roles.historical', problem: 'has no tier, so that nothing serves segments', remedy: "Add one, such as 'default'" };
  }
};

/** Brokers ask tiers that there are. */
export const watchedTiers: Rule = function* ({ druid: { roles } }) {
  const tiers = Object.keys(roles.historical);
  for (const [name, broker] of Object.entries(roles.broker)) {
    for (const [index, got] of (broker.tiers ?? []).entries()) {
      if (tiers.includes(got)) continue;
      yield { path: pathOf(['druid', 'roles', 'broker', name, 'tiers', index]), problem: 'is no tier', got, remedy: `Use ${oneOf(tiers)}` };
    }
  }
};

/** The router knows where to send queries. */
export const routing: Rule = function* ({ druid: { roles } }) {
  const brokers = Object.keys(roles.broker);
  for (const [index, strategy] of roles.router.routing.entries()) {
    const path = `druid.roles.router.routing[${index}]`;
    if (strategy.type === 'manual' && !brokers.includes(strategy.broker)) {
      yield { path: `${path}.broker`, problem: 'is no group of brokers', got: strategy.broker, remedy: `Use ${oneOf(brokers)}` };
    } else if (strategy.type === 'priority' && brokers.length < 2) {
      yield {
        path,
        problem: 'has nothing to choose from: there is one group of brokers',
        remedy: 'Add another one, or remove the strategy',
      };
    } else if (strategy.type === 'priority' && strategy.min > strategy.max) {
      yield { path: `${path}.min`, problem: `is above 'max' (${strategy.max})`, got: strategy.min, remedy: `Give at most ${strategy.max}` };
    }
  }
};

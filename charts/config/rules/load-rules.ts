import { DEFAULT } from '../groups';
import { podsOf } from '../replicas';
import { pathOf } from '../schema/path';
import type { Rule } from './rule';
import { isDnsLabel, oneOf } from './rule';

/** A rule that names a tier that is not there, or more servers than it has, is never fulfilled, and every alert on it stays on. */
export const loadRules: Rule = function* ({ druid: { roles, loadRules: sets } }) {
  const tiers = Object.keys(roles.historical);
  for (const [datasource, set] of Object.entries(sets)) {
    for (const [index, rule] of set.entries()) {
      if (!('tiers' in rule)) continue;
      for (const [tier, got] of Object.entries(rule.tiers)) {
        const path = pathOf(['druid', 'loadRules', datasource, index, 'tiers', tier]);
        const settings = roles.historical[tier];
        if (settings === undefined) {
          yield { path, problem: 'is no tier', remedy: `Use ${oneOf(tiers)}` };
        } else if (got > podsOf(settings).least) {
          const pods = podsOf(settings).least;
          yield { path, problem: `asks for more servers than the tier has (${pods})`, got, remedy: `Give at most ${pods}` };
        }
      }
    }
  }
};

/** A rule behind one that fits everything is never asked. */
export const unreachableRules: Rule = function* ({ druid: { loadRules: sets } }) {
  for (const [datasource, set] of Object.entries(sets)) {
    const last = set.findIndex(({ type }) => type.endsWith('Forever'));
    if (last < 0 || last === set.length - 1) continue;
    yield {
      path: pathOf(['druid', 'loadRules', datasource, last + 1]),
      problem: `is never asked: rule ${last} before it fits every segment`,
      remedy: 'Remove it, or move it forward',
    };
  }
};

/** A tier that no rule names stays empty. Without a rule of the cluster's own, Druid's names the tier `default`. */
export const idleTiers: Rule = function* ({ druid: { roles, loadRules: sets } }) {
  const named = new Set(Object.values(sets).flatMap((set) => set.flatMap((rule) => ('tiers' in rule ? Object.keys(rule.tiers) : []))));
  if (Object.keys(roles.historical).length === 0) return;
  if (!('_default' in sets) && !(DEFAULT in roles.historical)) {
    yield {
      path: 'druid.loadRules',
      problem: "has no set '_default', and Druid's own loads into the tier 'default', which there is not",
      remedy: "Add '_default'",
    };
    return;
  }
  if (!('_default' in sets)) named.add(DEFAULT);
  for (const tier of Object.keys(roles.historical)) {
    if (named.has(tier) || !isDnsLabel(tier)) continue;
    const path = pathOf(['druid', 'roles', 'historical', tier]);
    yield { path, problem: 'is named by no load rule, so that nothing is ever loaded', remedy: "Name it in 'druid.loadRules._default'" };
  }
};

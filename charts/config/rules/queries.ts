import { pathOf } from '../schema/path';
import type { Rule } from './rule';

/** What a broker does not start with. */
export const schedulers: Rule = function* ({ druid: { roles } }) {
  for (const [name, { scheduler }] of Object.entries(roles.broker)) {
    const path = (...keys: readonly string[]) => pathOf(['druid', 'roles', 'broker', name, 'scheduler', ...keys]);
    if (scheduler?.lanes?.type === 'named') {
      const lanes = Object.keys(scheduler.lanes.percent);
      if (lanes.length === 0) yield { path: path('lanes', 'percent'), problem: 'has no lane', remedy: "Add one, or leave 'lanes' out" };
      for (const lane of lanes.filter((one) => RESERVED.includes(one))) {
        yield { path: path('lanes', 'percent', lane), problem: "is a name of Druid's own", remedy: 'Rename the lane' };
      }
    }
    if (scheduler !== undefined && Object.values(scheduler).every((setting) => setting === undefined)) {
      yield { path: path(), problem: 'says nothing', remedy: "Give 'capacity', 'lanes' or 'prioritization', or leave it out" };
    }
    const { age, interval, segments } = scheduler?.prioritization ?? {};
    if (scheduler?.prioritization === undefined || [age, interval, segments].some((threshold) => threshold !== undefined)) continue;
    yield { path: path('prioritization'), problem: 'has no threshold', remedy: "Give 'age', 'interval' or 'segments', or leave it out" };
  }
};

const RESERVED = ['total', 'default'];

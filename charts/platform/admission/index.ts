import type { Construct } from 'constructs';

import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { announcements } from './announcements';
import { images } from './images';
import { policy } from './policy';
import { tasks } from './tasks';

/** What the API server refuses in Druid's namespace. */
export function admission(scope: Construct, environment: ResolvedEnvironment): void {
  const { discovery, ingestion } = environment.druid;
  // Where processes find each other through ZooKeeper, pods announce nothing.
  if (discovery.type === 'kubernetes') policy(scope, environment, announcements(environment));
  if (ingestion.type === 'jobs') policy(scope, environment, tasks(environment));
  policy(scope, environment, images(environment));
}

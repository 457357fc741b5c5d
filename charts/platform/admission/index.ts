import type { Construct } from 'constructs';

import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { announcements } from './announcements';
import { images } from './images';
import { policy } from './policy';

/** What the API server refuses in Druid's namespace. */
export function admission(scope: Construct, environment: ResolvedEnvironment): void {
  // Where processes find each other through ZooKeeper, pods announce nothing.
  if (environment.druid.discovery.type === 'kubernetes') policy(scope, environment, announcements);
  policy(scope, environment, images(environment));
}

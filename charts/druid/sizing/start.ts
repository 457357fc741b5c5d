import { Duration, type Size } from 'cdk8s';

import { mebibytesOf } from '../../config/size';

/**
 * How long a historical may take until it listens: it maps every segment of its cache first. Ten minutes, and a second for every hundred
 * mebibytes, which a cold network volume needs when its pages are touched for the first time.
 */
export function cacheStart(cache: Size): Duration {
  return Duration.seconds(600 + Math.ceil(mebibytesOf(cache) / 100));
}

import { Size } from 'cdk8s';

import { mebibytesOf } from '../../config/size';

/**
 * The part of a volume that the segment cache may fill. A tenth stays free for the file system's own needs and for segments that are
 * being unpacked, as Druid counts a segment when it is loaded and not while.
 */
export function segmentCacheOf(volume: Size): Size {
  return Size.mebibytes(Math.floor((mebibytesOf(volume) * 9) / 10));
}

import { environmentSchema } from '../../../charts/config/schema/environment';
import { settingsOf, type Schema, type Setting } from '../rich/settings';

const OF_FOUNDATION = [
  /^aws\b(?!.*\.nodePools\.|\.volumes\.|\.edge\.(door|sourceRanges|idleTimeout|signIn)\b)/,
  /^metadataStore\(type=(aurora|rds)\)/,
  /^deepStorage\(type=s3-buckets\)/,
  /^deepStorage\(type=s3\)\.keyArn$/,
  /^stream\(type=msk(-\w+)?\)/,
];

/** Settings of what is made on AWS: the foundation has their effect, and not what is rendered. */
export const isOfFoundation = ({ path }: Setting) => OF_FOUNDATION.some((pattern) => pattern.test(path));

/** What AWS gave back. It is no choice of anybody, and each value is looked for where it is used. */
export const isBinding = ({ path }: Setting) => path.startsWith('bindings.');

/** Every setting of what is made on AWS. */
export const foundationSettings = settingsOf(environmentSchema as unknown as Schema).filter(isOfFoundation);

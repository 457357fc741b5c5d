import type { ResolvedEnvironment } from './schema/resolved';
import versions from './versions.json';

/** The image of Druid, without its tag. What AWS has not told yet is empty: `missingBindingsOf` tells of it. */
export function druidImageOf({ druid, aws, bindings }: ResolvedEnvironment): string {
  if (druid.image !== undefined) return druid.image;
  return aws?.imageRepository === true ? (bindings?.DruidImageRepository ?? '') : versions.druid.image;
}

/** The image of Druid, as pods name it. */
export function druidReferenceOf(environment: ResolvedEnvironment): string {
  const { version, imageTag = version } = environment.druid;
  return `${druidImageOf(environment)}${imageTag.startsWith('sha256:') ? '@' : ':'}${imageTag}`;
}

/** Where the image that is made here has the authorities that sign the certificates of RDS. */
export const RDS_AUTHORITIES = '/opt/druid/conf/rds/global-bundle.pem';

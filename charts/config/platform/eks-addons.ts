import { BUILT_IN, type AddonName } from './addons';
import type { AwsEnvironment } from '../aws/aws-environment';

/** Whether an add-on of EKS is installed in an environment, so that nobody else has to. */
export function isEksAddon(environment: AwsEnvironment, name: AddonName): boolean {
  const { cluster, compute, addons } = environment.aws;
  if (cluster.type === 'existing' || (compute.type === 'auto' && BUILT_IN.includes(name))) return false;
  return addons[name]?.enabled ?? WANTED[name]?.(environment) ?? true;
}

/** Add-ons that not every cluster needs. */
const WANTED: Partial<Record<AddonName, (environment: AwsEnvironment) => boolean>> = {
  'aws-secrets-store-csi-driver-provider': ({ secrets }) => secrets.type === 'secrets-store',
  'amazon-cloudwatch-observability': ({ aws }) => aws.operations.alarms,
  'external-dns': ({ aws }) => aws.controllers.dnsZones.length > 0,
};

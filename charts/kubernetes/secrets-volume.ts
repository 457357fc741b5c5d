import type { k8s } from 'cdk8s-plus-30';

import { managedSecretsOf } from '../config/secrets/managed-secrets';
import { namesOf } from '../config/names';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import { serviceAccountsOf } from '../config/aws/service-accounts';

/** Where the files of secrets are. Nobody reads them there: without the volume there would be no Secrets. */
const FOLDER = '/opt/druid/secrets';

/** What a pod of a service account has to mount, where the Secrets Store brings its secrets. */
export function secretsVolume(environment: ResolvedEnvironment, component: string): { volumes: k8s.Volume[]; mounts: k8s.VolumeMount[] } {
  const access = serviceAccountsOf(environment).find((account) => account.component === component)?.access ?? [];
  if (!managedSecretsOf(environment).some(({ purpose }) => access.includes(`${purpose}-secret`))) return { volumes: [], mounts: [] };
  const secretProviderClass = namesOf(environment).component(component);
  return {
    volumes: [{ name: 'secrets', csi: { driver: 'secrets-store.csi.k8s.io', readOnly: true, volumeAttributes: { secretProviderClass } } }],
    mounts: [{ name: 'secrets', mountPath: FOLDER, readOnly: true }],
  };
}

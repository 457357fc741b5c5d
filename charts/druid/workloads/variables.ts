import type { k8s } from 'cdk8s-plus-30';

import { addressOfDeepStorage } from '../../config/addresses';
import type { ResolvedEnvironment } from '../../config/schema/environment';
import { secretNameOf, type Purpose } from '../../config/secrets';
import { fromField, fromSecret, value } from '../../kubernetes/variables';
import { ADMIN_PASSWORD, INTERNAL_PASSWORD } from '../properties/groups/authentication';
import { ACCESS_KEY, SECRET_KEY } from '../properties/groups/deep-storage';
import { METADATA_PASSWORD, METADATA_USER } from '../properties/groups/metadata-store';
import { POD_IP } from '../properties/groups/node';
import type { Role } from '../roles/role';

/** The variables of a Druid process: where it is, and the secrets that its role needs and no others. */
export function variablesOf(environment: ResolvedEnvironment, { uses, does }: Role): k8s.EnvVar[] {
  const deepStorage = uses.includes('deep-storage');
  const metadataStore = uses.includes('metadata-store');
  const secret = (wanted: boolean, variable: string, purpose: Purpose, key: 'username' | 'password') => {
    const name = secretNameOf(environment, purpose);
    return wanted && name !== undefined ? [fromSecret(variable, name, key)] : [];
  };
  return [
    fromField('POD_NAME', 'metadata.name'),
    fromField('POD_NAMESPACE', 'metadata.namespace'),
    fromField(POD_IP, 'status.podIP'),
    ...secret(true, INTERNAL_PASSWORD, 'system', 'password'),
    ...secret(does.includes('lead-coordinators'), ADMIN_PASSWORD, 'admin', 'password'),
    ...secret(metadataStore, METADATA_USER, 'metadata-store', 'username'),
    ...secret(metadataStore, METADATA_PASSWORD, 'metadata-store', 'password'),
    ...secret(deepStorage, ACCESS_KEY, 'deep-storage', 'username'),
    ...secret(deepStorage, SECRET_KEY, 'deep-storage', 'password'),
    ...(deepStorage ? [value('AWS_REGION', addressOfDeepStorage(environment).region)] : []),
  ];
}

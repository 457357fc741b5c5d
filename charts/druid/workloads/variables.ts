import type { k8s } from 'cdk8s-plus-30';

import { addressOfDeepStorage, bootstrapServersOf } from '../../config/addresses';
import { lineOf } from '../../config/lines';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { secretNameOf, type Purpose } from '../../config/secrets/secrets';
import { fromField, fromSecret, value } from '../../kubernetes/variables';
import {
  ADMIN_PASSWORD,
  INTERNAL_PASSWORD,
  LDAP_PASSWORD,
  LDAP_USER,
  OIDC_CLIENT,
  OIDC_PASSPHRASE,
  OIDC_SECRET,
} from '../properties/groups/authentication';
import { ACCESS_KEY, SECRET_KEY } from '../properties/groups/deep-storage';
import { METADATA_PASSWORD, METADATA_USER } from '../properties/groups/metadata-store';
import { POD_IP, POD_NAME } from '../properties/groups/node';
import { KEY_STORE_PASSWORD } from '../properties/groups/tls';
import type { RolePlan } from '../plan/role';
import type { Role } from '../roles/role';

/**
 * The variable by which specs of supervisors name the brokers, so that one spec is good for every environment.
 *
 * @see https://druid.apache.org/docs/latest/operations/dynamic-config-provider#environment-variable-dynamic-config-provider
 */
export const BOOTSTRAP_SERVERS = 'KAFKA_BOOTSTRAP_SERVERS';

/** The variables of a Druid process: where it is, and the secrets that its role needs and no others. */
export function variablesOf(environment: ResolvedEnvironment, { role, jvm }: RolePlan): k8s.EnvVar[] {
  const secrets = secretsOf(role).flatMap(({ variable, purpose, key }) => {
    const name = secretNameOf(environment, purpose);
    return name === undefined ? [] : [fromSecret(variable, name, key)];
  });
  const region = environment.aws?.region ?? (role.uses.includes('deep-storage') ? addressOfDeepStorage(environment).region : undefined);
  const brokers = bootstrapServersOf(environment);
  const readsOptionsFromVariable = role.state === 'ephemeral' && lineOf(environment.druid.version).taskJvmOptions === 'variable';
  return [
    fromField(POD_NAME, 'metadata.name'),
    fromField('POD_NAMESPACE', 'metadata.namespace'),
    fromField(POD_IP, 'status.podIP'),
    ...secrets,
    // Nobody else tells the AWS SDK: the node's own metadata are out of reach of pods.
    ...(region === undefined ? [] : [value('AWS_REGION', region)]),
    ...(brokers === undefined || !role.uses.includes('stream') ? [] : [value(BOOTSTRAP_SERVERS, brokers)]),
    ...(readsOptionsFromVariable ? [value('JAVA_OPTS', jvm.join(' '))] : []),
  ];
}

/** What a role is told in confidence. */
export function purposesOf(role: Role): readonly Purpose[] {
  return [...new Set(secretsOf(role).map(({ purpose }) => purpose))];
}

interface SecretVariable {
  readonly variable: string;
  readonly purpose: Purpose;
  readonly key: 'username' | 'password';
}

function secretsOf({ name, uses, does }: Role): readonly SecretVariable[] {
  const password = (variable: string, purpose: Purpose): SecretVariable => ({ variable, purpose, key: 'password' });
  const username = (variable: string, purpose: Purpose): SecretVariable => ({ variable, purpose, key: 'username' });
  const pairs: readonly (readonly [boolean, readonly SecretVariable[]])[] = [
    [true, [password(INTERNAL_PASSWORD, 'system'), password(KEY_STORE_PASSWORD, 'key-stores')]],
    // Tasks too authenticate who asks them, with the properties that all have.
    [true, [username(LDAP_USER, 'ldap'), password(LDAP_PASSWORD, 'ldap')]],
    [does.includes('lead-coordinators'), [password(ADMIN_PASSWORD, 'admin')]],
    [
      name === 'router',
      [username(OIDC_CLIENT, 'oidc-client'), password(OIDC_SECRET, 'oidc-client'), password(OIDC_PASSPHRASE, 'oidc-cookies')],
    ],
    [uses.includes('metadata-store'), [username(METADATA_USER, 'metadata-store'), password(METADATA_PASSWORD, 'metadata-store')]],
    [uses.includes('deep-storage'), [username(ACCESS_KEY, 'deep-storage'), password(SECRET_KEY, 'deep-storage')]],
  ];
  return pairs.filter(([wanted]) => wanted).flatMap(([, variables]) => variables);
}

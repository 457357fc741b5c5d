import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { isMade, type MADE_SECRETS } from '../../charts/config/secrets/managed-secrets';
import { namesOf } from '../../charts/config/names';
import { acknowledge } from '../acknowledge';
import { removalOf } from './removal';

/** Secrets that were made, by what they are for. */
export type MadeSecretArns = Partial<Record<keyof typeof MADE_SECRETS, string>>;

/** Passwords that AWS makes up, and that nobody sees: those that the environment takes from there. RDS makes that of its administrator. */
export function secrets(scope: Construct, environment: AwsEnvironment, key: IKey): MadeSecretArns {
  const wanted = SECRETS.filter(({ purpose }) => isMade(environment, purpose));
  return Object.fromEntries(wanted.map((secret) => [secret.purpose, account(scope, environment, key, secret).secretArn]));
}

const SECRETS = [
  { purpose: 'admin', username: 'admin', description: 'The password of admin in Druid' },
  { purpose: 'system', username: 'druid_system', description: 'The password of druid_system in Druid' },
  { purpose: 'key-stores', username: undefined, description: "The password of the key stores of Druid's processes" },
  { purpose: 'oidc-cookies', username: undefined, description: 'What encrypts the cookies of people who have signed in' },
] as const;

function account(
  scope: Construct,
  environment: AwsEnvironment,
  key: IKey,
  { purpose, username, description }: (typeof SECRETS)[number],
): Secret {
  const secret = new Secret(scope, `secret-${purpose}`, {
    secretName: namesOf(environment).component(purpose),
    description,
    encryptionKey: key,
    removalPolicy: removalOf(environment),
    generateSecretString: {
      secretStringTemplate: JSON.stringify(username === undefined ? {} : { username }),
      generateStringKey: 'password',
      passwordLength: 40,
      excludePunctuation: true,
    },
  });
  acknowledge(secret, {
    'AwsSolutions-SMG4': 'Druid reads it when it starts, and takes it for a new account only: to rotate it is a rollout, and not a timer',
  });
  return secret;
}

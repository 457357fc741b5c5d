import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/expected-bindings';
import { namesOf } from '../../charts/config/names';
import { acknowledge } from '../acknowledge';
import { removalOf } from './removal';

/** Accounts of Druid: AWS makes up their passwords, and nobody sees them. */
export function secrets(scope: Construct, environment: AwsEnvironment, key: IKey): { readonly admin: Secret; readonly internal: Secret } {
  return {
    admin: account(scope, environment, key, 'admin', 'admin'),
    internal: account(scope, environment, key, 'system', 'druid_system'),
  };
}

function account(scope: Construct, environment: AwsEnvironment, key: IKey, purpose: string, username: string): Secret {
  const secret = new Secret(scope, `secret-${purpose}`, {
    secretName: namesOf(environment).component(purpose),
    description: `The password of ${username} in Druid`,
    encryptionKey: key,
    removalPolicy: removalOf(environment),
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ username }),
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

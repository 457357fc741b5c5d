import { MADE_SECRETS, managedSecretsOf, type ManagedSecret } from '../secrets/managed-secrets';
import { credentialsOf } from '../secrets/secrets';
import type { Rule } from './rule';
import { isDnsSubdomain } from './rule';

/** Plain-text credentials end where somebody depends on the cluster. */
export const developmentCredentials: Rule = function* (environment) {
  if (environment.kind === 'local') return;
  for (const { path, credentials } of credentialsOf(environment)) {
    if (credentials.source !== 'development') continue;
    yield {
      path,
      problem: `puts a password in plain text into an environment of kind '${environment.kind}'`,
      remedy: "Use { source: 'secret', name: '...' }; development credentials are for kind 'local'",
    };
  }
};

/** Secrets are found by name. */
export const secretNames: Rule = function* (environment) {
  for (const { path, credentials } of credentialsOf(environment)) {
    if (credentials.source !== 'secret' || isDnsSubdomain(credentials.name)) continue;
    yield {
      path: `${path}.name`,
      problem: 'is not the name of a Secret',
      got: credentials.name,
      remedy: 'Use lower-case letters, digits, hyphens and dots',
    };
  }
};

/** What Secrets Manager keeps has to be somewhere, and has to come into the namespace. */
export const managedSecrets: Rule = function* (environment) {
  for (const { purpose, path, given } of managedSecretsOf(environment)) {
    const problem = 'is in AWS Secrets Manager';
    if (environment.aws === undefined) {
      yield { path, problem: `${problem}, and there is no 'aws' that says where`, remedy: "Use { source: 'secret', name: '...' }" };
    } else if (environment.secrets.type === 'existing') {
      const remedy = "Make 'secrets' of type 'secrets-store' or 'external-secrets', or use { source: 'secret', name: '...' }";
      yield { path, problem: `${problem}, and nothing brings it into the namespace`, remedy };
    } else if (given === undefined && !(purpose in MADE_SECRETS)) {
      yield { path: `${path}.arn`, problem: 'is of a secret that nobody makes', remedy: 'Give the ARN of one that is there' };
    }
    if (given !== undefined) yield* arns(path, given);
  }
};

function* arns(path: string, { arn, keyArn }: NonNullable<ManagedSecret['given']>) {
  if (!/^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:.+$/.test(arn)) {
    const remedy = "Write for example 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:druid-0a1b2c'";
    yield { path: `${path}.arn`, problem: 'is not the ARN of a secret', got: arn, remedy };
  }
  if (keyArn !== undefined && !/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/.+$/.test(keyArn)) {
    const remedy = "Write for example 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f'";
    yield { path: `${path}.keyArn`, problem: 'is not the ARN of a KMS key', got: keyArn, remedy };
  }
}

/** Druid knows its first two accounts by fixed names. */
export const accounts: Rule = function* ({ druid: { authentication } }) {
  for (const [account, username] of [
    ['admin', 'admin'],
    ['internal', 'druid_system'],
  ] as const) {
    const credentials = authentication[account];
    if (credentials.source !== 'development' || credentials.username === username) continue;
    yield {
      path: `druid.authentication.${account}.username`,
      problem: 'is not the name that Druid gives this account',
      got: credentials.username,
      remedy: `Use '${username}'`,
    };
  }
};

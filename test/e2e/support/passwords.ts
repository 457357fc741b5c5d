import { resolve } from '../../../charts/config/resolve';
import type { Environment } from '../../../charts/config/environment';
import { credentialsOf, type Purpose } from '../../../charts/config/secrets/secrets';
import { kubectl } from '../../../smoke/support/kubectl';

/** A user name and a password. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** The credentials for a purpose: from the environment itself, or from the Secret that it names. */
export async function loginOf(input: Environment, purpose: Purpose): Promise<Login> {
  const { environment } = resolve(input);
  const credentials = environment && credentialsOf(environment).find((use) => use.purpose === purpose)?.credentials;
  if (environment === undefined || credentials === undefined)
    throw new Error(`the suite's environment has no credentials for '${purpose}'`);
  if (credentials.source === 'development') return credentials;
  if (credentials.source !== 'secret') throw new Error(`nobody fetches credentials for '${purpose}' in a suite`);
  const { stdout } = await kubectl(['-n', environment.namespace, 'get', 'secret', credentials.name, '-o', 'jsonpath={.data}']);
  const data = JSON.parse(stdout) as Readonly<Record<string, string>>;
  const read = (key: string) => Buffer.from(data[key] ?? '', 'base64').toString();
  return { username: read('username'), password: read('password') };
}

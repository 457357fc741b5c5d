import type { Credentials } from '../../../charts/config/settings/credentials';

/** Credentials that everybody knows; long enough to encrypt with. */
export const development = {
  source: 'development',
  username: 'somebody',
  password: 'long-enough-to-encrypt-with-and-known-to-all',
} as const satisfies Credentials;

/** Credentials that somebody else keeps. */
export const secret = { source: 'secret', name: 'elsewhere', revision: 'first' } as const satisfies Credentials;

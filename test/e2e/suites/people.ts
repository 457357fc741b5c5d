import { local } from '../../../charts/config/environments/local';
import type { Environment } from '../../../charts/config/environment';
import * as access from '../steps/access';
import * as batch from '../steps/batch';
import * as end from '../steps/end';
import { served } from '../steps/served';
import type { Suite } from '../support/context';

const credentials = (username: string) => ({ source: 'development', username, password: 'local-development-only-32-characters' }) as const;

/** A directory and an OpenID provider that nobody answers for. */
const environment: Environment = {
  ...local,
  id: 'people',
  namespace: 'druid-people',
  druid: {
    ...local.druid,
    authentication: {
      ...local.druid.authentication,
      ldap: {
        url: 'ldap://directory.example.com:389',
        bind: credentials('cn=druid,dc=example,dc=com'),
        baseDn: 'ou=people,dc=example,dc=com',
        userSearch: '(uid=%s)',
        userAttribute: 'uid',
        groups: ['cn=druid,ou=groups,dc=example,dc=com'],
      },
      oidc: {
        discovery: 'https://login.example.com/.well-known/openid-configuration',
        client: credentials('druid'),
        cookies: credentials('cookies'),
      },
    },
  },
};

/** Druid with a directory and an OpenID provider, both out of reach: users of the metadata store and Druid's own processes do not need them. */
export const people: Suite = {
  name: 'people',
  environment,
  steps: [...served, batch.jdbc, access.strangersTurnedAway, end.restarts, end.deleted],
};

import { renderProperties } from '../../../charts/druid/properties/render';
import { plan } from '../../../charts/druid/plan/plan';
import { localWith } from '../../support/environment';
import { at, podOf, rendered } from '../../support/manifests';

const secret = (name: string) => ({ source: 'secret', name });
const ldap = localWith('druid.authentication.ldap', {
  url: 'ldaps://directory.example.com:1636',
  bind: secret('bind'),
  baseDn: 'ou=people,dc=example,dc=com',
  userSearch: '(&(uid=%s)(objectClass=person))',
  userAttribute: 'uid',
  groups: ['cn=druid,ou=groups,dc=example,dc=com'],
});
const oidc = localWith('druid.authentication.oidc', {
  discovery: 'https://login.example.com/.well-known/openid-configuration',
  client: secret('client'),
  cookies: secret('cookies'),
});
const auth = (properties: Parameters<typeof renderProperties>[0]) =>
  renderProperties(Object.fromEntries(Object.entries(properties).filter(([key]) => key.startsWith('druid.auth'))))
    .trim()
    .split('\n');
const roleOf = (environment: typeof ldap, name: string) => plan('test', environment).servers.find(({ role }) => role.name === name);

test('a directory is asked after the metadata store, by every process', () => {
  expect(auth(plan('test', ldap).common)).toEqual([
    'druid.auth.authenticator.basic.authorizerName=basic',
    'druid.auth.authenticator.basic.credentialsValidator.type=metadata',
    'druid.auth.authenticator.basic.skipOnFailure=true',
    'druid.auth.authenticator.basic.type=basic',
    'druid.auth.authenticator.ldap.authorizerName=ldap',
    'druid.auth.authenticator.ldap.credentialsValidator.baseDn=ou=people,dc=example,dc=com',
    'druid.auth.authenticator.ldap.credentialsValidator.bindPassword={"type":"environment","variable":"DRUID_LDAP_PASSWORD"}',
    'druid.auth.authenticator.ldap.credentialsValidator.bindUser=${env:DRUID_LDAP_USER}',
    'druid.auth.authenticator.ldap.credentialsValidator.type=ldap',
    'druid.auth.authenticator.ldap.credentialsValidator.url=ldaps://directory.example.com:1636',
    'druid.auth.authenticator.ldap.credentialsValidator.userAttribute=uid',
    'druid.auth.authenticator.ldap.credentialsValidator.userSearch=(&(uid=%s)(objectClass=person))',
    'druid.auth.authenticator.ldap.type=basic',
    'druid.auth.authenticatorChain=["basic","ldap"]',
    'druid.auth.authorizer.basic.type=basic',
    'druid.auth.authorizer.ldap.roleProvider.groupFilters=["cn=druid,ou=groups,dc=example,dc=com"]',
    'druid.auth.authorizer.ldap.roleProvider.type=ldap',
    'druid.auth.authorizer.ldap.type=basic',
    'druid.auth.authorizers=["basic","ldap"]',
  ]);
});

test('the way to the directory is open to servers, on its port', () => {
  expect(JSON.stringify(at(rendered(ldap).find('NetworkPolicy', 'broker'), 'spec.egress'))).toContain('"port":1636');
  expect(JSON.stringify(at(rendered(ldap).find('NetworkPolicy', 'task'), 'spec.egress'))).not.toContain('"port":1636');
});

test('people sign in at a provider through the router, and nobody else knows of it', () => {
  expect(auth(roleOf(oidc, 'router')?.properties ?? {})).toEqual([
    'druid.auth.authenticator.pac4j.authorizerName=basic',
    'druid.auth.authenticator.pac4j.type=pac4j',
    'druid.auth.authenticatorChain=["basic","pac4j"]',
    'druid.auth.pac4j.cookiePassphrase={"type":"environment","variable":"DRUID_OIDC_PASSPHRASE"}',
    'druid.auth.pac4j.oidc.clientID=${env:DRUID_OIDC_CLIENT}',
    'druid.auth.pac4j.oidc.clientSecret={"type":"environment","variable":"DRUID_OIDC_SECRET"}',
    'druid.auth.pac4j.oidc.discoveryURI=https://login.example.com/.well-known/openid-configuration',
    'druid.auth.pac4j.oidc.oidcClaim=sub',
    'druid.auth.pac4j.oidc.scope=openid profile email',
  ]);
  expect(auth(roleOf(oidc, 'broker')?.properties ?? {})).toEqual(['']);
  expect(plan('test', oidc).common['druid.auth.authenticatorChain']).toEqual(['basic']);
});

test('the secrets of the provider are those of the router', () => {
  const names = (name: string) => podOf(rendered(oidc).find('Deployment', name)).spec.containers[0]?.env?.map((variable) => variable.name);
  expect(names('router')).toEqual(expect.arrayContaining(['DRUID_OIDC_CLIENT', 'DRUID_OIDC_SECRET', 'DRUID_OIDC_PASSPHRASE']));
  expect(names('broker')?.filter((name) => name.includes('OIDC'))).toEqual([]);
});

test('extensions come with what needs them', () => {
  const list = (environment: typeof ldap) => plan('test', environment).common['druid.extensions.loadList'];
  expect(list(oidc)).toContain('druid-pac4j');
  expect(list(ldap)).not.toContain('druid-pac4j');
  expect(list(ldap)).not.toContain('simple-client-sslcontext');
});

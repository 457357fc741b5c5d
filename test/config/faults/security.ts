import { Duration } from 'cdk8s';

import { localWith } from '../../support/environment';
import { development, secret } from '../../support/rich/credentials';
import { outside } from '../../support/rich/servers';
import type { Case } from './case';

const eks = localWith('kind', 'eks', outside);
const ldap = {
  url: 'ldaps://directory.example.com',
  bind: development,
  baseDn: 'dc=example',
  userSearch: '(uid=%s)',
  userAttribute: 'uid',
};
const oidc = { discovery: 'https://login.example.com/configuration', client: development, cookies: development };
const issued = { type: 'cert-manager', issuer: 'authority' };

/** Accounts, other ways in, certificates. */
// prettier-ignore
export const security: readonly Case[] = [
  { path: 'druid.authentication.admin.username', value: 'root', message: `druid.authentication.admin.username: is not the name that Druid gives this account, got "root". Use 'admin'.` },
  { path: 'druid.authentication.internal.username', value: 'internal', message: `druid.authentication.internal.username: is not the name that Druid gives this account, got "internal". Use 'druid_system'.` },
  { path: 'druid.authentication.admin', value: { source: 'secret', name: 'Not_A_Name' }, message: 'druid.authentication.admin.name: is not the name of a Secret, got "Not_A_Name". Use lower-case letters, digits, hyphens and dots.' },
  { path: 'druid.authentication.admin', value: { source: 'vault', name: 'x' }, message: `druid.authentication.admin.source: is not one of the choices, got "vault". Give 'secret' or 'secrets-manager' or 'development'.` },
  { path: 'druid.authentication.admin.password', value: undefined, message: 'druid.authentication.admin.password: is missing. Give a string that is not empty.' },
  { path: 'druid.authentication.admin', value: { ...secret, revision: '' }, message: 'druid.authentication.admin.revision: is not a line of text, got "". Give a string that is not empty.' },
  { path: 'druid.authentication.ldap', value: { ...ldap, url: 'directory.example.com' }, message: `druid.authentication.ldap.url: is not the address of a directory, got "directory.example.com". Write 'ldaps://host:port'.` },
  { path: 'druid.authentication.ldap', value: { ...ldap, url: 'https://directory.example.com' }, message: `druid.authentication.ldap.url: is not the address of a directory, got "https://directory.example.com". Write 'ldaps://host:port'.` },
  { path: 'druid.authentication.ldap', value: { ...ldap, userSearch: '(uid=?)' }, message: `druid.authentication.ldap.userSearch: does not ask for a user, got "(uid=?)". Put '%s' where the user name belongs, such as '(uid=%s)'.` },
  { path: 'druid.authentication.ldap', value: { ...ldap, bind: secret, url: 'ldap://directory.example.com' }, environment: eks, message: `druid.authentication.ldap.url: sends passwords in plain text, got "ldap://directory.example.com". Use 'ldaps://'.` },
  { path: 'druid.authentication.ldap', value: ldap, environment: eks, message: `druid.authentication.ldap.bind: puts a password in plain text into an environment of kind 'eks'. Use { source: 'secret', name: '...' }; development credentials are for kind 'local'.` },
  { path: 'druid.authentication.ldap', value: { ...ldap, bind: { ...secret, name: 'Not_A_Name' } }, message: 'druid.authentication.ldap.bind.name: is not the name of a Secret, got "Not_A_Name". Use lower-case letters, digits, hyphens and dots.' },
  { path: 'druid.authentication.oidc', value: { ...oidc, discovery: 'http://login.example.com' }, message: `druid.authentication.oidc.discovery: is not an address of a discovery document, got "http://login.example.com". Write for example 'https://login.example.com/.well-known/openid-configuration'.` },
  { path: 'druid.authentication.oidc', value: { ...oidc, cookies: { ...development, password: 'short' } }, message: 'druid.authentication.oidc.cookies.password: is too short to encrypt with. Give 32 characters or more, random.' },
  { path: 'druid.authentication.oidc', value: { ...oidc, client: undefined }, message: 'druid.authentication.oidc.client: is missing. Give an object with its settings.' },
  { path: 'druid.tls', value: { certificates: { ...issued, issuer: 'My Issuer' }, storePassword: secret }, message: 'druid.tls.certificates.issuer: is not the name of an issuer, got "My Issuer". Use lower-case letters, digits, hyphens and dots.' },
  { path: 'druid.tls', value: { certificates: { ...issued, duration: Duration.minutes(30) }, storePassword: secret }, message: 'druid.tls.certificates.duration: is less than cert-manager accepts, got PT30M. Give an hour or more.' },
  { path: 'druid.tls', value: { certificates: { ...issued, duration: Duration.days(20) }, storePassword: secret }, message: `druid.tls.certificates.renewBefore: is not before the end of 'duration' (P20D), got P30D. Give a third of it.` },
  { path: 'druid.tls', value: { certificates: { ...issued, kind: 'Authority' }, storePassword: secret }, message: `druid.tls.certificates.kind: is not one of the choices, got "Authority". Give 'Issuer' or 'ClusterIssuer'.` },
  { path: 'druid.tls', value: { certificates: { type: 'acme' }, storePassword: secret }, message: `druid.tls.certificates.type: is not one of the choices, got "acme". Give 'cert-manager' or 'secrets'.` },
  { path: 'druid.roles.router.dnsNames', value: ['https://druid.example.com'], message: `druid.roles.router.dnsNames[0]: is not a DNS name, got "https://druid.example.com". Write for example 'druid.example.com'.` },
];

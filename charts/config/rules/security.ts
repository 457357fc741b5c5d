import type { Duration } from 'cdk8s';

import type { Rule } from './rule';
import { isDnsSubdomain, isUrl } from './rule';
import { isoOf } from '../duration';

/** Passwords of people go over the way to the directory. */
export const directory: Rule = function* ({ kind, druid: { authentication } }) {
  const { ldap } = authentication;
  if (ldap === undefined) return;
  const path = 'druid.authentication.ldap';
  if (!isUrl(ldap.url, 'ldap', 'ldaps')) {
    yield { path: `${path}.url`, problem: 'is not the address of a directory', got: ldap.url, remedy: "Write 'ldaps://host:port'" };
  } else if (kind !== 'local' && !isUrl(ldap.url, 'ldaps')) {
    yield { path: `${path}.url`, problem: 'sends passwords in plain text', got: ldap.url, remedy: "Use 'ldaps://'" };
  }
  if (!ldap.userSearch.includes('%s')) {
    yield {
      path: `${path}.userSearch`,
      problem: 'does not ask for a user',
      got: ldap.userSearch,
      remedy: "Put '%s' where the user name belongs, such as '(uid=%s)'",
    };
  }
};

/** The cookie holds who somebody is. @see https://nvd.nist.gov/vuln/detail/CVE-2024-45384 */
export const openId: Rule = function* ({ druid: { authentication } }) {
  const { oidc } = authentication;
  if (oidc === undefined) return;
  const path = 'druid.authentication.oidc';
  if (!isUrl(oidc.discovery, 'https')) {
    yield {
      path: `${path}.discovery`,
      problem: 'is not an address of a discovery document',
      got: oidc.discovery,
      remedy: "Write for example 'https://login.example.com/.well-known/openid-configuration'",
    };
  }
  if (oidc.cookies.source === 'development' && oidc.cookies.password.length < 32) {
    yield { path: `${path}.cookies.password`, problem: 'is too short to encrypt with', remedy: 'Give 32 characters or more, random' };
  }
};

/** Certificates have to be renewed while they are valid, and while the authority is that has signed them. */
export const certificates: Rule = function* ({ druid: { tls } }) {
  if (tls?.certificates.type !== 'cert-manager') return;
  const { issuer, authority, ...certificate } = tls.certificates;
  const path = 'druid.tls.certificates';
  yield* validity(path, certificate);
  if (issuer === undefined) {
    yield* validity(`${path}.authority`, authority);
    if (authority.renewBefore.toSeconds() >= certificate.duration.toSeconds()) return;
    const remedy = `Give more than 'druid.tls.certificates.duration' (${isoOf(certificate.duration)})`;
    yield { path: `${path}.authority.renewBefore`, problem: 'is less than what it signs is valid', got: authority.renewBefore, remedy };
  } else if (!isDnsSubdomain(issuer)) {
    const remedy = 'Use lower-case letters, digits, hyphens and dots';
    yield { path: `${path}.issuer`, problem: 'is not the name of an issuer', got: issuer, remedy };
  }
};

function* validity(path: string, { duration, renewBefore }: { readonly duration: Duration; readonly renewBefore: Duration }) {
  if (duration.toSeconds() < 3600) {
    yield { path: `${path}.duration`, problem: 'is less than cert-manager accepts', got: duration, remedy: 'Give an hour or more' };
  } else if (renewBefore.toSeconds() >= duration.toSeconds()) {
    yield {
      path: `${path}.renewBefore`,
      problem: `is not before the end of 'duration' (${isoOf(duration)})`,
      got: renewBefore,
      remedy: 'Give a third of it',
    };
  }
}

/** Names that go into certificates. */
export const dnsNames: Rule = function* ({ druid: { roles } }) {
  for (const [index, got] of roles.router.dnsNames.entries()) {
    if (isDnsSubdomain(got)) continue;
    yield {
      path: `druid.roles.router.dnsNames[${index}]`,
      problem: 'is not a DNS name',
      got,
      remedy: "Write for example 'druid.example.com'",
    };
  }
};

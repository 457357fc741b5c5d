import { dnsNamesOf } from '../../charts/druid/plan/dns-names';
import type { Check } from '../check';
import { skipped } from '../check';
import { ofKinds } from '../expected';
import { verdictOf } from './conditions';

const issued: Check = {
  id: 'issued',
  area: 'certificates',
  name: 'every certificate is issued, and every issuer is ready',
  needs: [],
  readOnly: true,
  run: async (context) => {
    const manifests = ofKinds(context.expected, { 'cert-manager.io': ['Certificate', 'Issuer', 'ClusterIssuer'] });
    return manifests.length === 0 ? skipped('cert-manager makes none for this environment') : verdictOf(context, manifests);
  },
};

/** How long a certificate has to be valid yet. cert-manager renews well before. */
const DAYS_LEFT = 7;

const served: Check = {
  id: 'served',
  area: 'certificates',
  name: `the router serves a certificate that is trusted, covers its names and is valid for ${DAYS_LEFT} days`,
  needs: [],
  readOnly: true,
  run: async ({ expected, served: ask, now }) => {
    if (expected.environment.druid.tls === undefined) return skipped('this environment has no TLS');
    const router = expected.plan.servers.find(({ role }) => role.name === 'router');
    if (router === undefined) return { faults: ['the environment has no router'] };
    const names = dnsNamesOf(expected.environment, router.group).filter((name) => !name.startsWith('*'));
    const { distrusted, validTo, uncovered } = await ask();
    const days = (validTo.getTime() - now().getTime()) / 86_400_000;
    return {
      faults: [
        ...(distrusted === undefined ? [] : [`the certificate is not trusted: ${distrusted}`]),
        // NaN is no number of days either.
        ...(days >= DAYS_LEFT ? [] : [`the certificate is valid for ${days.toFixed(1)} more days, and has to be for ${DAYS_LEFT}`]),
        ...uncovered(names).map((name) => `the certificate does not cover '${name}'`),
      ],
      details: [`valid until ${validTo.toISOString()}`, `covers ${names.join(', ')}`],
    };
  },
};

export const certificateChecks: readonly Check[] = [issued, served];

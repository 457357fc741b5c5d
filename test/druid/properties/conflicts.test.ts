import { formatFault } from '../../../charts/config/fault';
import { conflictFaults } from '../../../charts/druid/properties/conflicts';
import type { Properties } from '../../../charts/druid/properties/property';
import { plan } from '../../../charts/druid/plan/plan';
import { localWith } from '../../support/environment';

const told = (given: Properties, all = given) => [...conflictFaults('p', given, all)].map(formatFault);
const k8s = (name: string) => `druid.discovery.k8s.${name}`;

test.each([
  [
    { [k8s('leaseDuration')]: 'PT15S' },
    [`p['druid.discovery.k8s.renewDeadline']: is not below 'leaseDuration' (PT15S), got "PT17S". Give less, or the other more.`],
  ],
  [{ [k8s('leaseDuration')]: 'PT30S' }, []],
  [
    { [k8s('leaseDuration')]: 'PT15S', [k8s('renewDeadline')]: 'PT5S' },
    [`p['druid.discovery.k8s.retryPeriod']: is not below 'renewDeadline' (PT5S), got "PT5S". Give less, or the other more.`],
  ],
  [{ [k8s('leaseDuration')]: 'PT15S', [k8s('renewDeadline')]: 'PT10S', [k8s('retryPeriod')]: 'PT2S' }, []],
  [{ [k8s('leaseDuration')]: 'soon' }, []],
])('leases of %j', (given, faults) => {
  expect(told(given as Properties)).toEqual(faults);
});

test('a client certificate cannot be required, as probes have none', () => {
  expect(told({ 'druid.server.https.requireClientCertificate': true })).toEqual([
    expect.stringMatching(/keeps every pod from becoming ready.*Use 'druid\.server\.https\.requestClientCertificate'\.$/),
  ]);
});

test('segments are killed by one or by the other, wherever it is said', () => {
  const own = { 'druid.manager.segments.killUnused.enabled': true };
  expect(told(own)).toEqual([]);
  expect(told(own, { ...own, 'druid.coordinator.kill.on': true })).toHaveLength(1);
});

test('conflicts are faults of the environment', () => {
  expect(() => plan('test', localWith('druid.properties', { [k8s('leaseDuration')]: 'PT10S' }))).toThrow(/is not below 'leaseDuration'/);
});

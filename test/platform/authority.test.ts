import { environments } from '../../charts/config/environments';
import { at, rendered } from '../support/manifests';
import { onFlux } from '../support/rich/platform';
import { rich } from '../support/rich';

const { find, ofKind } = rendered(environments.prod);

test('an issuer that signs for itself makes the certificate of the one that signs for Druid', () => {
  expect(at(find('Issuer', 'authority-self'), 'spec')).toEqual({ selfSigned: {} });
  expect(at(find('Certificate', 'authority'), 'spec')).toEqual({
    secretName: 'prod-v1-druid-authority',
    isCA: true,
    commonName: 'prod-v1-druid-authority',
    issuerRef: { name: 'prod-v1-druid-authority-self', kind: 'Issuer', group: 'cert-manager.io' },
    duration: '315360000s',
    renewBefore: '31536000s',
    privateKey: { algorithm: 'ECDSA', size: 384, rotationPolicy: 'Never' },
  });
  expect(at(find('Issuer', 'authority'), 'spec')).toEqual({ ca: { secretName: 'prod-v1-druid-authority' } });
});

test('it signs for every set of pods, with keys that are new each time', () => {
  const signed = ofKind('Certificate').filter(({ metadata }) => metadata.name !== 'prod-v1-druid-authority');
  expect(signed.length).toBeGreaterThan(7);
  for (const certificate of signed) {
    expect(at(certificate, 'spec.issuerRef')).toEqual({ name: 'prod-v1-druid-authority', kind: 'Issuer', group: 'cert-manager.io' });
    expect(at(certificate, 'spec.privateKey.rotationPolicy')).toBe('Always');
  }
});

test('sizes of keys and times are as they are said', () => {
  const { find: found } = rendered(onFlux);
  expect(at(found('Certificate', 'authority'), 'spec')).toMatchObject({
    duration: '86400000s',
    renewBefore: '8640000s',
    privateKey: { size: 521 },
  });
  expect(at(found('Certificate', 'router'), 'spec.privateKey.size')).toBe(384);
});

test('an issuer that is there already is used, and none is made', () => {
  expect(rendered(rich.secured).ofKind('Issuer')).toEqual([]);
  expect(at(rendered(rich.secured).find('Certificate', 'router'), 'spec.issuerRef.name')).toBe('authority');
});

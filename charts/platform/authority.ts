import type { Construct } from 'constructs';

import {
  Certificate,
  CertificateSpecPrivateKeyAlgorithm,
  CertificateSpecPrivateKeyRotationPolicy,
  Issuer,
} from '../../imports/cert-manager.io';
import { namesOf } from '../config/names';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import { metadataOf } from '../kubernetes/metadata';

/**
 * The authority of an environment: an issuer that signs for itself makes one certificate, and with that another issuer signs all others.
 *
 * @see https://cert-manager.io/docs/configuration/selfsigned/#bootstrapping-ca-issuers
 */
export function authority(scope: Construct, environment: ResolvedEnvironment): void {
  const { tls } = environment.druid;
  if (tls?.certificates.type !== 'cert-manager' || tls.certificates.issuer !== undefined) return;
  const { duration, renewBefore, keySize } = tls.certificates.authority;
  const name = namesOf(environment).authority;
  const metadata = metadataOf({ environment, component: 'cluster' }, name);
  const first = { ...metadata, name: `${name}-self` };
  new Issuer(scope, 'self', { metadata: first, spec: { selfSigned: {} } });
  new Certificate(scope, 'certificate', {
    metadata,
    spec: {
      secretName: name,
      isCa: true,
      commonName: name,
      issuerRef: { name: first.name, kind: 'Issuer', group: 'cert-manager.io' },
      duration: `${duration.toSeconds()}s`,
      renewBefore: `${renewBefore.toSeconds()}s`,
      privateKey: {
        algorithm: CertificateSpecPrivateKeyAlgorithm.ECDSA,
        size: keySize,
        // With another key, nobody would trust what was signed before until it is renewed, too.
        rotationPolicy: CertificateSpecPrivateKeyRotationPolicy.NEVER,
      },
    },
  });
  new Issuer(scope, 'issuer', { metadata, spec: { ca: { secretName: name } } });
}

import type { Construct } from 'constructs';

import { Certificate, CertificateSpecPrivateKeyAlgorithm, CertificateSpecPrivateKeyRotationPolicy } from '../../../imports/cert-manager.io';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { requiredSecretNameOf } from '../../config/secrets/secrets';
import { namesOf } from '../../config/names';
import { metadataOf } from '../../kubernetes/metadata';
import type { RolePlan } from '../plan/role';
import { dnsNamesOf } from '../plan/dns-names';

/** The certificate of one set of pods, where cert-manager makes it. @see https://cert-manager.io/docs/usage/certificate/ */
export function certificate(scope: Construct, environment: ResolvedEnvironment, { group }: RolePlan): void {
  const { tls } = environment.druid;
  if (tls?.certificates.type !== 'cert-manager') return;
  const { issuer, kind, duration, renewBefore, keySize } = tls.certificates;
  const issuerRef = issuer === undefined ? { name: namesOf(environment).authority, kind: 'Issuer' } : { name: issuer, kind };
  const passwordSecretRef = { name: requiredSecretNameOf(environment, 'key-stores'), key: 'password' };
  new Certificate(scope, 'certificate', {
    metadata: metadataOf({ environment, component: group.component }),
    spec: {
      secretName: namesOf(environment).certificate(group.component),
      issuerRef: { ...issuerRef, group: 'cert-manager.io' },
      dnsNames: [...dnsNamesOf(environment, group)],
      duration: `${duration.toSeconds()}s`,
      renewBefore: `${renewBefore.toSeconds()}s`,
      privateKey: {
        algorithm: CertificateSpecPrivateKeyAlgorithm.ECDSA,
        size: keySize,
        rotationPolicy: CertificateSpecPrivateKeyRotationPolicy.ALWAYS,
      },
      keystores: { pkcs12: { create: true, passwordSecretRef } },
    },
  });
}

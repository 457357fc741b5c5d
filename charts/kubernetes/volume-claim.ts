import { k8s } from 'cdk8s-plus-30';

import type { ResolvedVolume } from '../config/schema/resolved';
import { formatSize } from '../config/size';

/** A claim per pod of a StatefulSet. */
export function volumeClaim(name: string, { size, storageClass }: ResolvedVolume): k8s.KubePersistentVolumeClaimProps {
  return {
    metadata: { name },
    spec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: k8s.Quantity.fromString(formatSize(size)) } },
      ...(storageClass === undefined ? {} : { storageClassName: storageClass }),
    },
  };
}

/** What becomes of the claims: said in so many words, because Kubernetes' silent default is not everybody's. */
export function claimRetention({ retention }: ResolvedVolume): k8s.StatefulSetPersistentVolumeClaimRetentionPolicy {
  const policy = retention === 'retain' ? 'Retain' : 'Delete';
  return { whenDeleted: policy, whenScaled: policy };
}

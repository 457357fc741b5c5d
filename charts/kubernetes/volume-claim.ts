import { k8s } from 'cdk8s-plus-30';

import type { ResolvedEnvironment, ResolvedVolume } from '../config/schema/resolved';
import { formatSize } from '../config/size';
import { storageClassOf } from '../config/nodes/storage-class';

/** A claim per pod of a StatefulSet. */
export function volumeClaim(environment: ResolvedEnvironment, name: string, volume: ResolvedVolume): k8s.KubePersistentVolumeClaimProps {
  const storageClassName = volume.storageClass ?? storageClassOf(environment);
  return {
    metadata: { name },
    spec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: k8s.Quantity.fromString(formatSize(volume.size)) } },
      ...(storageClassName === undefined ? {} : { storageClassName }),
    },
  };
}

/** What becomes of the claims: said in so many words, because Kubernetes' silent default is not everybody's. */
export function claimRetention({ retention }: ResolvedVolume): k8s.StatefulSetPersistentVolumeClaimRetentionPolicy {
  const policy = retention === 'retain' ? 'Retain' : 'Delete';
  return { whenDeleted: policy, whenScaled: policy };
}

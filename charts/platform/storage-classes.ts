import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { isEksAddon } from '../config/platform/eks-addons';
import { labelsOf } from '../config/labels';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import { bytesOf } from '../config/size';
import { storageClassOf } from '../config/nodes/storage-class';
import { VolumeSnapshotClass, VolumeSnapshotClassDeletionPolicy } from '../../imports/snapshot.storage.k8s.io';

/**
 * The class of volumes of EBS, encrypted with the key of the environment, which may grow and are made in the zone of their pod; and that of
 * their snapshots, where something makes some. Neither is the default of the cluster: what is not Druid's does not get this key unasked.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html
 * @see https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md
 */
export function storageClasses(scope: Construct, environment: ResolvedEnvironment): void {
  const { aws, bindings = {} } = environment;
  const name = storageClassOf(environment);
  if (aws === undefined || name === undefined) return;
  const driver = aws.compute.type === 'auto' ? 'ebs.csi.eks.amazonaws.com' : 'ebs.csi.aws.com';
  const { iops, throughput } = aws.volumes;
  const labels = labelsOf(environment, 'druid', 'volumes');
  new k8s.KubeStorageClass(scope, 'volumes', {
    metadata: { name, labels },
    provisioner: driver,
    parameters: {
      type: 'gp3',
      encrypted: 'true',
      ...(iops === undefined ? {} : { iops: `${iops}` }),
      ...(throughput === undefined ? {} : { throughput: `${bytesOf(throughput) / 1024 ** 2}` }),
      ...(bindings.DruidKeyArn === undefined ? {} : { kmsKeyId: bindings.DruidKeyArn }),
    },
    reclaimPolicy: 'Delete',
    allowVolumeExpansion: true,
    volumeBindingMode: 'WaitForFirstConsumer',
  });
  if (!isEksAddon({ ...environment, aws }, 'snapshot-controller')) return;
  new VolumeSnapshotClass(scope, 'snapshots', {
    // Velero takes the class that says so.
    metadata: { name, labels: { ...labels, ...(aws.controllers.velero ? { 'velero.io/csi-volumesnapshot-class': 'true' } : {}) } },
    driver,
    deletionPolicy: VolumeSnapshotClassDeletionPolicy.RETAIN,
  });
}

import { dev } from '../../charts/config/environments/dev';
import { local } from '../../charts/config/environments/local';
import { localWith } from '../support/environment';
import { at, isOfDruid, rendered } from '../support/manifests';
import { automaticNodes, karpenterNodes } from '../support/rich/nodes';

const classOf = (environment: Parameters<typeof rendered>[0]) => rendered(environment).find('StorageClass', 'gp3');
const claimed = (environment: Parameters<typeof rendered>[0]) =>
  rendered(environment)
    .ofKind('StatefulSet')
    .filter(isOfDruid)
    .flatMap((set) => (at(set, 'spec.volumeClaimTemplates') ?? []) as { spec: { storageClassName?: string } }[])
    .map(({ spec }) => spec.storageClassName);

test('volumes are encrypted with the key of the environment, may grow, and are made where their pod is', () => {
  expect(classOf(dev)).toMatchObject({
    parameters: { type: 'gp3', encrypted: 'true', kmsKeyId: dev.bindings.DruidKeyArn },
    allowVolumeExpansion: true,
    volumeBindingMode: 'WaitForFirstConsumer',
  });
  expect(at(classOf(dev), 'metadata.annotations')).toBeUndefined();
});

test.each([
  ['ebs.csi.eks.amazonaws.com', automaticNodes],
  ['ebs.csi.aws.com', karpenterNodes],
])('%s makes them, and their snapshots', (driver, environment) => {
  expect(at(classOf(environment), 'provisioner')).toBe(driver);
  expect(rendered(environment).find('VolumeSnapshotClass', 'gp3')).toMatchObject({ driver, deletionPolicy: 'Retain' });
});

test('there is no class of snapshots where nothing makes any', () => {
  const without = localWith('aws.addons', { 'snapshot-controller': { enabled: false } }, dev);
  expect(rendered(without).ofKind('VolumeSnapshotClass')).toEqual([]);
});

test('volumes that ask for no class have it, and those that ask have what they ask for', () => {
  expect(claimed(dev)).toEqual(['dev-v1-druid-gp3']);
  expect(claimed(localWith('druid.roles.historical.default.storage.storageClass', 'fast', dev))).toEqual(['fast']);
});

test('elsewhere the class is the default of the cluster', () => {
  expect(rendered(local).ofKind('StorageClass')).toEqual([]);
  expect(claimed(local).filter((name) => name !== undefined)).toEqual([]);
});

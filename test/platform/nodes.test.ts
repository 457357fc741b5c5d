import type { Environment } from '../../charts/config/environment';
import { localWith } from '../support/environment';
import { at, rendered } from '../support/manifests';
import { automaticNodes, karpenterNodes } from '../support/rich/nodes';

const specOf = (kind: string, pool: string, environment: Environment) => at(rendered(environment).find(kind, pool), 'spec');
const poolOf = (pool: string, environment: Environment = karpenterNodes) => specOf('NodePool', pool, environment) as PoolSpec;

interface PoolSpec {
  readonly limits?: unknown;
  readonly disruption: unknown;
  readonly template: {
    readonly metadata: { readonly labels: unknown };
    readonly spec: {
      readonly requirements: readonly { readonly key: string; readonly values: readonly string[] }[];
      readonly taints?: readonly { readonly key: string; readonly value: string }[];
      readonly expireAfter: string;
      readonly terminationGracePeriod: string;
      readonly nodeClassRef: unknown;
    };
  };
}

const requirementsOf = ({ template }: PoolSpec) => Object.fromEntries(template.spec.requirements.map(({ key, values }) => [key, values]));

test('a pool says what its nodes are', () => {
  expect(requirementsOf(poolOf('hot'))).toEqual({
    'kubernetes.io/arch': ['amd64', 'arm64'],
    'kubernetes.io/os': ['linux'],
    'node.kubernetes.io/instance-type': ['r7gd.2xlarge', 'i4i.2xlarge'],
    'karpenter.sh/capacity-type': ['on-demand'],
    'topology.kubernetes.io/zone': ['eu-west-1a', 'eu-west-1b'],
  });
});

test('spot nodes may be on-demand where there is no spot capacity', () => {
  const spot = localWith('aws.compute.nodePools.tasks.capacity', 'spot', karpenterNodes);
  expect(requirementsOf(poolOf('tasks', spot))['karpenter.sh/capacity-type']).toEqual(['spot', 'on-demand']);
});

test('EKS Auto Mode is not asked for an operating system', () => {
  expect(Object.keys(requirementsOf(poolOf('hot', automaticNodes)))).not.toContain('kubernetes.io/os');
});

test('nodes of a tier are for its pods alone, those of the system for all', () => {
  const { metadata, spec } = poolOf('hot').template;
  const own = { 'example.com/node-class': 'historicals', 'example.com/tier': 'hot' };
  expect(metadata.labels).toEqual(own);
  expect(Object.fromEntries((spec.taints ?? []).map(({ key, value }) => [key, value]))).toEqual(own);
  expect(poolOf('system').template.spec).not.toHaveProperty('taints');
});

test.each([
  ['historicals', 'WhenEmpty', '1'],
  ['tasks', 'WhenEmpty', '25%'],
  ['masters', 'WhenEmptyOrUnderutilized', '1'],
  ['queries', 'WhenEmptyOrUnderutilized', '25%'],
])('nodes of %s go %s, %s at a time', (pool, consolidationPolicy, nodes) => {
  expect(poolOf(pool).disruption).toMatchObject({ consolidationPolicy, budgets: [{ nodes }] });
});

test.each([
  ['historicals', karpenterNodes, 'Never'],
  ['masters', karpenterNodes, '720h'],
  ['tasks', karpenterNodes, '168h'],
  // 21 days, and an hour for its pods.
  ['historicals', automaticNodes, '503h'],
  ['masters', automaticNodes, '503h'],
])('a node of %s has its age', (pool, environment, age) => {
  expect(poolOf(pool, environment).template.spec.expireAfter).toBe(age);
});

test('a node that goes waits for the longest task', () => {
  // Four hours, and one more.
  expect(poolOf('tasks').template.spec.terminationGracePeriod).toBe('5h');
  expect(poolOf('masters').template.spec.terminationGracePeriod).toBe('1h');
});

test('a pool has an end: its pods twice, or a node for each server and one more', () => {
  // Two coordinators and a spare one, four nodes of m7g.xlarge.
  expect(poolOf('masters').limits).toEqual({ cpu: '16', memory: '64Gi' });
  // What is given is taken.
  expect(poolOf('tasks').limits).toEqual({ cpu: '64', memory: '256Gi' });
  // Of pods that are not Druid's nothing is known.
  expect(poolOf('system').limits).toBeUndefined();
});

test('twice what pods request is the end where that is more', () => {
  const without = localWith('aws.compute.nodePools.tasks', { class: 'tasks', instances: ['m7g.large'] }, karpenterNodes);
  // Six tasks of one processor and 3 GiB.
  expect(poolOf('tasks', without).limits).toEqual({ cpu: '12', memory: '36Gi' });
});

test('Karpenter makes nodes of one release, with encrypted disks, whose metadata pods do not reach', () => {
  expect(specOf('EC2NodeClass', 'tasks', karpenterNodes)).toMatchObject({
    amiSelectorTerms: [{ alias: expect.stringMatching(/^bottlerocket@v\d+\.\d+\.\d+$/) as string }],
    role: 'dev-v1-druid-node-role-EXAMPLE1',
    subnetSelectorTerms: [{ id: 'subnet-0a000000000000001' }, { id: 'subnet-0a100000000000001' }],
    securityGroupSelectorTerms: [{ id: 'sg-00000000000000001' }],
    metadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: 1 },
    tags: { 'example.com:part-of': 'dev-v1-druid', 'example.com:component': 'nodes' },
  });
  expect(disksOf('tasks')).toEqual(['/dev/xvda 4Gi true true', '/dev/xvdb 120Gi true true']);
});

test('disks that are built in hold what volumes hold elsewhere', () => {
  expect(specOf('EC2NodeClass', 'hot', karpenterNodes)).toHaveProperty('instanceStorePolicy', 'RAID0');
  expect(disksOf('hot')).toEqual(['/dev/xvda 4Gi true true', '/dev/xvdb 20Gi true true']);
  expect(specOf('EC2NodeClass', 'tasks', karpenterNodes)).not.toHaveProperty('instanceStorePolicy');
  // EKS Auto Mode takes them where they are larger than the volume.
  expect(specOf('NodeClass', 'hot', automaticNodes)).toMatchObject({ ephemeralStorage: { size: '20Gi' } });
});

test('images with validated cryptography are found by the version of Kubernetes and the architecture', () => {
  const { amiFamily, amiSelectorTerms } = specOf('EC2NodeClass', 'tasks', localWith('aws.compute.fips', true, karpenterNodes)) as {
    amiFamily: string;
    amiSelectorTerms: { ssmParameter: string }[];
  };
  expect(amiFamily).toBe('Bottlerocket');
  expect(amiSelectorTerms.map(({ ssmParameter }) => ssmParameter.replace(/\d+\.\d+\.\d+/, 'VERSION'))).toEqual([
    '/aws/service/bottlerocket/aws-k8s-1.36-fips/arm64/VERSION/image_id',
    '/aws/service/bottlerocket/aws-k8s-1.36-fips/x86_64/VERSION/image_id',
  ]);
});

test.each([
  [karpenterNodes, { group: 'karpenter.k8s.aws', kind: 'EC2NodeClass', name: 'dev-v1-druid-queries' }],
  [automaticNodes, { group: 'eks.amazonaws.com', kind: 'NodeClass', name: 'dev-v1-druid-queries' }],
])('a pool has a class of its own', (environment, reference) => {
  expect(poolOf('queries', environment).template.spec.nodeClassRef).toEqual(reference);
});

function disksOf(pool: string): readonly string[] {
  const { blockDeviceMappings } = specOf('EC2NodeClass', pool, karpenterNodes) as {
    blockDeviceMappings: { deviceName: string; ebs: { volumeSize: string; encrypted: boolean; kmsKeyID?: string } }[];
  };
  return blockDeviceMappings.map(({ deviceName, ebs }) =>
    [deviceName, ebs.volumeSize, ebs.encrypted, ebs.kmsKeyID === karpenterNodes.bindings?.DruidKeyArn].join(' '),
  );
}

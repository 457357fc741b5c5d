import { ADDONS } from '../../charts/config/platform/addons';
import { environments } from '../../charts/config/environments';
import { resolve } from '../../charts/config/resolve';
import { isEksAddon } from '../../charts/config/platform/eks-addons';
import { ADDON_CATALOGUE, versionOf } from '../../infra/cluster/addon-catalogue';
import versions from '../../infra/data/add-ons.json';
import { localWith } from '../support/environment';
import { foundationOf } from '../support/infra/templates';

const prod = foundationOf('prod');
const propertiesOf = (name: Parameters<typeof foundationOf>[0]) => foundationOf(name).the('AWS::EKS::Cluster').Properties;
const addonsOf = (name: Parameters<typeof foundationOf>[0]) =>
  foundationOf(name)
    .ofType('AWS::EKS::Addon')
    .map(({ Properties }) => Properties['AddonName']);

test.each([
  ['AccessConfig', { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: false }],
  ['DeletionProtection', true],
  ['UpgradePolicy', { SupportType: 'STANDARD' }],
  ['Version', '1.36'],
  ['BootstrapSelfManagedAddons', false],
])('the cluster of prod has %s = %j', (property, value) => {
  expect(propertiesOf('prod')[property]).toEqual(value);
});

test('all logs of the control plane are kept, and not for ever', () => {
  const { ClusterLogging } = propertiesOf('prod')['Logging'] as { ClusterLogging: { EnabledTypes: { Type: string }[] } };
  expect(ClusterLogging.EnabledTypes.map(({ Type }) => Type)).toEqual(['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']);
  expect(prod.the('AWS::Logs::LogGroup', 'logs').Properties).toMatchObject({
    LogGroupName: '/aws/eks/prod-v1-druid-eks/cluster',
    RetentionInDays: 90,
  });
});

test('the API server is private, but for ranges that are named', () => {
  expect(propertiesOf('prod')['ResourcesVpcConfig']).toMatchObject({ EndpointPublicAccess: false, EndpointPrivateAccess: true });
  expect(propertiesOf('managed')['ResourcesVpcConfig']).toMatchObject({
    EndpointPublicAccess: true,
    EndpointPrivateAccess: true,
    PublicAccessCidrs: ['203.0.113.0/24'],
  });
});

test('administrators and users enter by entries, with whom to ask about them', () => {
  const entries = foundationOf('dev').ofType('AWS::EKS::AccessEntry');
  const policyOf = (id: string) => entries.find((entry) => entry.id.startsWith(id))?.Properties;
  expect(policyOf('administrator')).toMatchObject({ PrincipalArn: 'arn:aws:iam::111122223333:role/platform', Username: 'platform' });
  expect(JSON.stringify(policyOf('administrator')?.['AccessPolicies'])).toContain('cluster-access-policy/AmazonEKSClusterAdminPolicy');
  expect(JSON.stringify(policyOf('user')?.['AccessPolicies'])).toContain('cluster-access-policy/AmazonEKSViewPolicy');
  expect(policyOf('user')?.['Tags']).toContainEqual({ Key: 'example.com:email', Value: 'developers@example.com' });
});

test('nodes are Bottlerocket of the architecture of their type, with FIPS where it is asked for', () => {
  expect(prod.the('AWS::EKS::Nodegroup').Properties['AmiType']).toBe('BOTTLEROCKET_ARM_64');
  const { ofType } = foundationOf('managed');
  expect(ofType('AWS::EKS::Nodegroup').map(({ Properties }) => Properties['AmiType'])).toEqual([
    'BOTTLEROCKET_ARM_64_FIPS',
    ...Array.from({ length: 3 }, () => 'BOTTLEROCKET_x86_64_FIPS'),
  ]);
});

test('a group for each zone has one subnet, its labels and its taint', () => {
  const groups = foundationOf('managed').ofType('AWS::EKS::Nodegroup', 'nodeshistoricals');
  expect(groups.map(({ Properties }) => Properties['NodegroupName'])).toEqual([
    'historicals-us-east-1a',
    'historicals-us-east-1b',
    'historicals-us-east-1c',
  ]);
  for (const { Properties } of groups) {
    expect(Properties['Subnets']).toHaveLength(1);
    expect(Properties['Labels']).toEqual({ 'example.com/node-class': 'historicals', 'example.com/tier': 'default' });
    expect(Properties['Taints']).toEqual([
      { Key: 'example.com/node-class', Value: 'historicals', Effect: 'NO_SCHEDULE' },
      { Key: 'example.com/tier', Value: 'default', Effect: 'NO_SCHEDULE' },
    ]);
    expect(Properties['CapacityType']).toBe('SPOT');
  }
});

test('pods do not reach the credentials of their node, and disks are encrypted', () => {
  const { LaunchTemplateData: data } = prod.the('AWS::EC2::LaunchTemplate').Properties as {
    LaunchTemplateData: { MetadataOptions: unknown; BlockDeviceMappings: { Ebs: object }[] };
  };
  expect(data.MetadataOptions).toEqual({ HttpTokens: 'required', HttpPutResponseHopLimit: 1 });
  for (const { Ebs } of data.BlockDeviceMappings) expect(Ebs).toMatchObject({ Encrypted: true, VolumeType: 'gp3' });
});

test('what nodes need to become ready is there before them, and the rest after them', () => {
  const nodes = prod.the('AWS::EKS::Nodegroup');
  for (const name of ADDONS) {
    const addon = prod.ofType('AWS::EKS::Addon').find(({ Properties }) => Properties['AddonName'] === name);
    if (addon === undefined) continue;
    const isBefore = ADDON_CATALOGUE[name].phase === 'before-nodes';
    expect([name, nodes.DependsOn?.includes(addon.id), addon.DependsOn?.includes(nodes.id)]).toEqual([name, isBefore, !isBefore]);
  }
});

test('an add-on that acts on AWS has its identity before it has a pod', () => {
  const cni = prod.the('AWS::EKS::Addon', 'addonvpccni');
  expect(cni.DependsOn).toContain(prod.the('AWS::EKS::PodIdentityAssociation', 'identityvpccni').id);
});

test('EKS Auto Mode brings what is built in, and nothing else is left out', () => {
  expect(addonsOf('dev')).toEqual([
    'snapshot-controller',
    'aws-secrets-store-csi-driver-provider',
    'amazon-cloudwatch-observability',
    'metrics-server',
    'cert-manager',
  ]);
  expect(addonsOf('managed')).toEqual(ADDONS);
  expect(addonsOf('existing')).toEqual([]);
});

test('network policies are enforced, and nodes take addresses in blocks', () => {
  const { ConfigurationValues } = prod.the('AWS::EKS::Addon', 'addonvpccni').Properties;
  expect(JSON.parse(String(ConfigurationValues))).toEqual({
    enableNetworkPolicy: 'true',
    env: { ENABLE_PREFIX_DELEGATION: 'true', WARM_PREFIX_TARGET: '1' },
  });
});

test('what is said of an add-on takes the place of what is known of it', () => {
  for (const { Properties } of foundationOf('managed').ofType('AWS::EKS::Addon')) {
    expect(Properties['AddonVersion']).toBe('v9.9.9-eksbuild.9');
    expect(JSON.parse(String(Properties['ConfigurationValues']))).toHaveProperty([`of-${String(Properties['AddonName'])}`], true);
  }
});

test('versions are of add-ons that there are, and in the form of EKS', () => {
  expect(Object.keys(versions.versions).toSorted()).toEqual([...ADDONS].toSorted());
  for (const known of Object.values(versions.versions)) {
    for (const version of Object.values(known)) expect(version).toMatch(/^v\d+\.\d+\.\d+-eksbuild\.\d+$/);
  }
});

test.each(ADDONS)('%s can be left out', (name) => {
  const { environment } = resolve(localWith('aws.addons', { [name]: { enabled: false } }, environments.prod));
  if (environment?.aws === undefined) throw new Error('the environment cannot be understood');
  const { aws } = environment;
  expect(isEksAddon({ ...environment, aws }, name)).toBe(false);
  expect(isEksAddon({ ...environment, aws: { ...aws, addons: {} } }, name)).toBe(name !== 'aws-secrets-store-csi-driver-provider');
});

test('where no build was reviewed for a version of Kubernetes, EKS chooses', () => {
  const aws = { addons: {}, cluster: { type: 'new', kubernetesVersion: '1.37' } } as unknown as Parameters<typeof versionOf>[0]['aws'];
  expect(versionOf({ aws }, 'kube-proxy')).toBeUndefined();
  expect(versionOf({ aws: { ...aws, addons: { coredns: { version: 'default', configuration: {} } } } }, 'coredns')).toBeUndefined();
});

test('what brings secrets to pods is on every node, whatever else is kept away from it', () => {
  const addon = foundationOf('dev')
    .ofType('AWS::EKS::Addon')
    .find(({ Properties }) => String(Properties['AddonName']).startsWith('aws-secrets-store'));
  expect(JSON.parse(String(addon?.Properties['ConfigurationValues']))).toMatchObject({ tolerations: [{ operator: 'Exists' }] });
});

test('external-dns keeps records of its own cluster, and takes none away', () => {
  const addon = foundationOf('prod')
    .ofType('AWS::EKS::Addon')
    .find(({ Properties }) => Properties['AddonName'] === 'external-dns');
  expect(JSON.parse(String(addon?.Properties['ConfigurationValues']))).toEqual({
    policy: 'upsert-only',
    txtOwnerId: 'prod-v1-druid-eks',
    sources: ['ingress'],
  });
});

import { CfnAccessEntry, CfnNodegroup } from 'aws-cdk-lib/aws-eks';
import { Size, Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct, IConstruct } from 'constructs';

import type { AwsEnvironment, ResolvedAws } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { architectureOf, nodeLabelsOf, nodeTaintsOf } from '../../charts/config/nodes/nodes';
import { bytesOf } from '../../charts/config/size';
import type { Network } from '../stacks/network';
import { nodeRole, type NodeIdentity } from './auto';
import { afterCluster, type ClusterReference } from './reference';

type Managed = Extract<ResolvedAws['compute'], { type: 'managed' }>;
type Group = Managed['groups'][string];

/** What managed nodes are made of. */
interface ManagedNodesProps {
  readonly reference: ClusterReference;
  readonly compute: Managed;
  readonly identity: NodeIdentity;
  readonly network: Network;
  /** What has to be there before the first node. */
  readonly after: readonly IConstruct[];
}

/** The role of managed nodes and of those that Karpenter makes, and their way into the cluster. */
export function managedNodeRole(scope: Construct, cluster: ClusterReference): NodeIdentity {
  const role = nodeRole(scope, 'node-role', ['AmazonSSMManagedInstanceCore']);
  const entry = new CfnAccessEntry(scope, 'node-access', { clusterName: cluster.name, principalArn: role.roleArn, type: 'EC2_LINUX' });
  afterCluster(cluster, entry);
  return { role, entry };
}

/** Node groups of Bottlerocket. */
export function managedNodes(scope: Construct, environment: AwsEnvironment, props: ManagedNodesProps): readonly IConstruct[] {
  const { reference, compute, identity, network, after } = props;
  return Object.entries(compute.groups).flatMap(([name, group]) => {
    const template = launchTemplate(scope, name, environment, group);
    const places = group.perZone ? network.privateSubnets.map((subnet) => [subnet]) : [network.privateSubnets];
    return places.map((subnets, index) => {
      const id = group.perZone ? `${name}-${environment.aws.zones[index] ?? index}` : name;
      const made = new CfnNodegroup(scope, `nodes-${id}`, {
        clusterName: reference.name,
        ...nodesOf(environment, group, compute.fips),
        nodegroupName: id,
        nodeRole: identity.role.roleArn,
        subnets: subnets.map(({ subnetId }) => subnetId),
        launchTemplate: { id: template.launchTemplateId ?? '', version: template.latestVersionNumber },
      });
      // EKS makes an entry for the role of a group where there is none, and would be in the way of ours.
      made.node.addDependency(identity.entry, ...after);
      return made;
    });
  });
}

function nodesOf(environment: AwsEnvironment, group: Group, fips: boolean) {
  const { instances, min, max, capacity } = group;
  const architecture = architectureOf(instances[0] ?? '') === 'arm64' ? 'ARM_64' : 'x86_64';
  return {
    amiType: `BOTTLEROCKET_${architecture}${fips ? '_FIPS' : ''}`,
    instanceTypes: [...instances],
    scalingConfig: { minSize: min, desiredSize: min, maxSize: max },
    capacityType: capacity === 'spot' ? 'SPOT' : 'ON_DEMAND',
    labels: nodeLabelsOf(environment, group),
    taints: nodeTaintsOf(environment, group).map(({ key, value }) => ({ key, value, effect: 'NO_SCHEDULE' })),
    nodeRepairConfig: { enabled: true },
    updateConfig: { maxUnavailablePercentage: 33 },
  };
}

/** Bottlerocket has two volumes: of its own, and of images, logs and `emptyDir`. Pods do not reach the node's own credentials. */
function launchTemplate(scope: Construct, name: string, environment: AwsEnvironment, { volume }: Group): ec2.LaunchTemplate {
  const encrypted = { encrypted: true, volumeType: ec2.EbsDeviceVolumeType.GP3, deleteOnTermination: true };
  const gibibytes = Size.bytes(bytesOf(volume)).toGibibytes();
  const template = new ec2.LaunchTemplate(scope, `template-${name}`, {
    httpTokens: ec2.LaunchTemplateHttpTokens.REQUIRED,
    httpPutResponseHopLimit: 1,
    blockDevices: [
      { deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(4, encrypted) },
      { deviceName: '/dev/xvdb', volume: ec2.BlockDeviceVolume.ebs(gibibytes, encrypted) },
    ],
  });
  Tags.of(template).add('Name', `${namesOf(environment).kubernetes}-${name}`);
  return template;
}

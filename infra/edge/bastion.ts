import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { acknowledge } from '../acknowledge';
import type { ClusterReference } from '../cluster/reference';
import { acknowledgeManaged } from '../identity/acknowledge-managed';
import type { Network } from '../stacks/network';

/** Where it stands, and what it reaches. */
interface BastionProps {
  readonly key: IKey;
  readonly network: Network;
  readonly cluster: ClusterReference;
}

/** A small machine in a private subnet that Session Manager enters: there is no key, and nothing is open to anybody. */
export function bastion(scope: Construct, environment: AwsEnvironment, { key, network, cluster }: BastionProps): string {
  const group = new ec2.SecurityGroup(scope, 'bastion-access', {
    vpc: network.vpc,
    description: 'The bastion: out by TLS, in not at all',
    allowAllOutbound: false,
  });
  group.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'Session Manager and the API server');
  // A cluster that is there already is somebody else's, who lets the bastion in or does not.
  if (cluster.resource !== undefined) {
    new ec2.CfnSecurityGroupIngress(scope, 'bastion-to-api-server', {
      groupId: cluster.securityGroup.securityGroupId,
      sourceSecurityGroupId: group.securityGroupId,
      ipProtocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      description: 'the bastion, to the API server',
    });
  }
  const instance = new ec2.Instance(scope, 'bastion', {
    vpc: network.vpc,
    vpcSubnets: { subnets: network.privateSubnets.slice(0, 1) },
    securityGroup: group,
    instanceType: new ec2.InstanceType('t4g.micro'),
    machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }),
    requireImdsv2: true,
    ssmSessionPermissions: true,
    detailedMonitoring: true,
    blockDevices: [{ deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(8, { encrypted: true, kmsKey: key }) }],
  });
  Tags.of(instance).add('Name', namesOf(environment).component('bastion'));
  acknowledge(instance, { 'AwsSolutions-EC29': 'Nothing is kept on it: another one takes its place in minutes' });
  acknowledgeManaged(instance, ['AmazonSSMManagedInstanceCore']);
  return instance.instanceId;
}

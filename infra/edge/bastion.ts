import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/expected-bindings';
import { namesOf } from '../../charts/config/names';
import { acknowledge } from '../acknowledge';
import { acknowledgeManaged } from '../identity/acknowledge-managed';
import type { Network } from '../stacks/network';

/** A small machine in a private subnet that Session Manager enters: there is no key, and nothing is open to anybody. */
export function bastion(
  scope: Construct,
  environment: AwsEnvironment,
  { key, network }: { readonly key: IKey; readonly network: Network },
): string {
  const group = new ec2.SecurityGroup(scope, 'bastion-access', {
    vpc: network.vpc,
    description: 'The bastion: out by TLS, PostgreSQL and Kafka, in not at all',
    allowAllOutbound: false,
  });
  for (const port of [443, 5432, 9098]) group.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(port), `port ${port}`);
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

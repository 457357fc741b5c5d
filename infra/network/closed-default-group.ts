import * as iam from 'aws-cdk-lib/aws-iam';
import { CfnAssociation } from 'aws-cdk-lib/aws-ssm';
import type { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import { partitionOf } from '../partition';
import { role } from '../identity/role';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';

/**
 * Takes all rules from the security group that a VPC is born with, so that what is put into it by mistake reaches nothing. CloudFormation
 * cannot: an automation of Systems Manager that AWS keeps does, when the VPC is made and every month after.
 *
 * @see https://docs.aws.amazon.com/systems-manager-automation-runbooks/latest/userguide/automation-aws-remove-default-secg-rules.html
 */
export function closedDefaultGroup(scope: Construct, { aws: { account, region } }: AwsEnvironment, vpc: Vpc): void {
  const group = vpc.vpcDefaultSecurityGroup;
  const groupArn = `arn:${partitionOf(scope)}:ec2:${region}:${account}:security-group/${group}`;
  const statements = [
    new iam.PolicyStatement({
      sid: 'RevokeRules',
      actions: ['ec2:RevokeSecurityGroupEgress', 'ec2:RevokeSecurityGroupIngress'],
      resources: [groupArn],
    }),
    new iam.PolicyStatement({ sid: 'FindRules', actions: ['ec2:DescribeSecurityGroups'], resources: ['*'] }),
  ];
  const closer = role(scope, 'default-group-role', {
    description: 'Closes the default security group',
    assumedBy: new iam.ServicePrincipal('ssm.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': account } } }),
    statements,
  });
  new CfnAssociation(scope, 'closed-default-group', {
    associationName: Fn.join('-', ['close', group]),
    name: 'AWSConfigRemediation-RemoveVPCDefaultSecurityGroupRules',
    automationTargetParameterName: 'GroupId',
    targets: [{ key: 'ParameterValues', values: [group] }],
    parameters: { AutomationAssumeRole: [closer.roleArn] },
    scheduleExpression: 'rate(30 days)',
    maxConcurrency: '1',
    maxErrors: '0',
  });
}

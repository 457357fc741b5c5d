import { CfnProject } from 'aws-cdk-lib/aws-codebuild';
import { CfnPipeline } from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import type { AwsEnvironment, ResolvedAws } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { role } from '../identity/role';
import { logGroup } from '../operations/log-group';
import { deployStatements } from './statements';
import { bucket } from '../storage/bucket';

type Settings = Extract<NonNullable<ResolvedAws['pipeline']>, { type: 'codepipeline' }>;

/** A pipeline that fetches the repository, tests it, synthesizes it and deploys it; returns the role that deploys. */
export function codePipeline(scope: Construct, environment: AwsEnvironment, settings: Settings): string {
  const name = namesOf(environment).component('deploy');
  const artifacts = bucket(scope, 'artifacts', environment, {
    purpose: 'artifacts',
    accessLogs: 'The pipeline alone reads and writes it, and tells of each run itself',
  });
  const logs = logGroup(scope, 'build-logs', environment, {
    name: `/aws/codebuild/${name}`,
    keptFor: environment.aws.operations.logsKeptFor,
  });
  const { partition } = Stack.of(scope);
  const { account, region } = environment.aws;
  const by = (service: string) =>
    new iam.ServicePrincipal(`${service}.amazonaws.com`, { conditions: { StringEquals: { 'aws:SourceAccount': account } } });
  const objects = new iam.PolicyStatement({
    sid: 'Artifacts',
    actions: ['s3:GetObject', 's3:PutObject'],
    resources: [artifacts.arnForObjects('*')],
  });
  const buildRole = role(scope, 'build-role', {
    description: 'The build',
    assumedBy: by('codebuild'),
    statements: [
      objects,
      new iam.PolicyStatement({
        sid: 'WriteLogs',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [`arn:${partition}:logs:${region}:${account}:log-group:/aws/codebuild/${name}:*`],
      }),
      ...deployStatements(scope, environment, settings.executionRoleArn),
    ],
  });
  const project = new CfnProject(scope, 'build', {
    name,
    serviceRole: buildRole.roleArn,
    artifacts: { type: 'CODEPIPELINE' },
    source: { type: 'CODEPIPELINE', buildSpec: JSON.stringify(buildSpec(environment, settings)) },
    environment: { type: 'ARM_CONTAINER', computeType: 'BUILD_GENERAL1_LARGE', image: 'aws/codebuild/amazonlinux-aarch64-standard:3.0' },
    logsConfig: { cloudWatchLogs: { status: 'ENABLED', groupName: logs.logGroupName } },
    encryptionKey: `arn:${partition}:kms:${region}:${account}:alias/aws/s3`,
  });
  const pipelineRole = role(scope, 'pipeline-role', {
    description: 'The pipeline',
    assumedBy: by('codepipeline'),
    statements: [
      objects,
      new iam.PolicyStatement({
        sid: 'ArtifactsBucket',
        actions: ['s3:GetBucketAcl', 's3:GetBucketLocation', 's3:GetBucketVersioning'],
        resources: [artifacts.bucketArn],
      }),
      new iam.PolicyStatement({
        sid: 'Fetch',
        actions: ['codeconnections:UseConnection', 'codestar-connections:UseConnection'],
        resources: [settings.connectionArn],
      }),
      new iam.PolicyStatement({
        sid: 'Build',
        actions: ['codebuild:BatchGetBuilds', 'codebuild:StartBuild'],
        resources: [project.attrArn],
      }),
    ],
  });
  new CfnPipeline(scope, 'pipeline', {
    name,
    pipelineType: 'V2',
    executionMode: 'QUEUED',
    roleArn: pipelineRole.roleArn,
    artifactStore: { type: 'S3', location: artifacts.bucketName },
    stages: [
      {
        name: 'Source',
        actions: [
          {
            name: 'Fetch',
            actionTypeId: { category: 'Source', owner: 'AWS', provider: 'CodeStarSourceConnection', version: '1' },
            configuration: {
              ConnectionArn: settings.connectionArn,
              FullRepositoryId: settings.repository,
              BranchName: settings.branch,
            },
            outputArtifacts: [{ name: 'source' }],
          },
        ],
      },
      {
        name: 'Deploy',
        actions: [
          {
            name: 'TestAndDeploy',
            actionTypeId: { category: 'Build', owner: 'AWS', provider: 'CodeBuild', version: '1' },
            configuration: { ProjectName: name },
            inputArtifacts: [{ name: 'source' }],
          },
        ],
      },
    ],
  });
  return buildRole.roleArn;
}

function buildSpec(environment: AwsEnvironment, { executionRoleArn }: Settings) {
  const deploy = `npx cdk deploy ${namesOf(environment).cluster} --role-arn ${executionRoleArn} --require-approval never`;
  return {
    version: '0.2',
    phases: {
      install: { 'runtime-versions': { nodejs: 22 }, commands: ['npm ci'] },
      build: { commands: ['npm test', 'npm run synth', 'npm run synth:infra', deploy] },
    },
  };
}

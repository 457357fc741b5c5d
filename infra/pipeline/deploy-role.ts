import type { Construct } from 'constructs';

import type { AwsEnvironment, ResolvedAws } from '../../charts/config/aws/aws-environment';
import { codePipeline } from './code-pipeline';
import { githubRole } from './github';

/** The role that deploys: of workflows, or of a pipeline. */
export function deployRole(scope: Construct, environment: AwsEnvironment, pipeline: NonNullable<ResolvedAws['pipeline']>): string {
  return pipeline.type === 'github' ? githubRole(scope, environment, pipeline) : codePipeline(scope, environment, pipeline);
}

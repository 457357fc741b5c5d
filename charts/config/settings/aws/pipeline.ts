/** What deploys this repository: a role that GitHub's workflows take, or AWS' own pipeline. */
export type PipelineSettings = GithubPipeline | CodePipeline;

/** A role that workflows of one branch of one repository take by OpenID Connect: no key is kept anywhere. */
export interface GithubPipeline {
  readonly type: 'github';
  /** The repository, as `owner/name`. */
  readonly repository: string;
  /**
   * The branch whose workflows may deploy.
   *
   * @default 'main'
   */
  readonly branch?: string;
  /** The ARN of the role with which CloudFormation makes things, such as the one of `cdk bootstrap`. */
  readonly executionRoleArn: string;
  /**
   * The ARN of the account's OpenID Connect provider for GitHub.
   *
   * @default - a new one is made; an account can have only one
   */
  readonly providerArn?: string;
}

/** A pipeline of AWS: it fetches the repository, runs the tests, synthesizes and deploys. */
export interface CodePipeline {
  readonly type: 'codepipeline';
  /** The repository, as `owner/name`. */
  readonly repository: string;
  /**
   * The branch that is deployed.
   *
   * @default 'main'
   */
  readonly branch?: string;
  /** The ARN of the role with which CloudFormation makes things, such as the one of `cdk bootstrap`. */
  readonly executionRoleArn: string;
  /** The ARN of the connection to where the repository is. */
  readonly connectionArn: string;
}

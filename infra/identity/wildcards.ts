import { POLICIES } from './published';

/** A star in a statement, and why it cannot be narrower. */
export interface Wildcard {
  /** The action or the resource that has it; `${...}` stands for what is known when an environment is. */
  readonly match: string;
  /** The statement that it stands in. */
  readonly sid: string;
  readonly reason: string;
}

const OWN: readonly Wildcard[] = [
  { sid: 'ReadSegments', match: '${Bucket}/segments/*', reason: 'Druid makes up the keys of segments, below one prefix' },
  { sid: 'WriteSegments', match: '${Bucket}/segments/*', reason: 'Druid makes up the keys of segments, below one prefix' },
  { sid: 'WriteTaskLogs', match: '${Bucket}/task-logs/*', reason: 'Logs are called after their tasks, below one prefix' },
  { sid: 'ReadQueryResults', match: '${Bucket}/query-results/*', reason: 'Results are called after their queries, below one prefix' },
  { sid: 'WriteQueryResults', match: '${Bucket}/query-results/*', reason: 'Results are called after their queries, below one prefix' },
  {
    sid: 'ReadTopics',
    match: '${Stream}:topic/${Cluster}*',
    reason: "Which topics Druid reads is said by 'stream.topics', and by supervisors",
  },
  {
    sid: 'WriteTopics',
    match: '${Stream}:topic/${Cluster}*',
    reason: "Which topics are written is said by 'stream.topics', and by clients",
  },
  {
    sid: 'FollowGroups',
    match: '${Stream}:group/${Cluster}/kafka-supervisor-*',
    reason: 'Druid draws the rest of the name for each supervisor',
  },
  {
    sid: 'ReadSecrets',
    match: 'arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${Cluster}-*',
    reason: 'Secrets Manager appends six characters to names; the prefix is that of the environment',
  },
  { sid: 'FindRules', match: '*', reason: 'EC2 describes security groups of a region as a whole' },
  {
    sid: 'DeployStack',
    match: 'arn:${Partition}:cloudformation:${Region}:${Account}:stack/${Cluster}/*',
    reason: 'CloudFormation draws an id for each stack',
  },
  {
    sid: 'UploadTemplates',
    match: 'arn:${Partition}:s3:::cdk-hnb659fds-assets-${Account}-${Region}/*',
    reason: 'Templates are called by their hashes',
  },
  { sid: 'Artifacts', match: '${Bucket}/*', reason: 'CodePipeline makes up the keys of artifacts, and the bucket has nothing else' },
  {
    sid: 'WriteLogs',
    match: 'arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/codebuild/${Name}:*',
    reason: 'Each build has a stream of its own in the group',
  },
];

/** Every star in the statements of every identity, with its reason: there is no other. */
export const WILDCARDS: readonly Wildcard[] = [
  ...OWN,
  ...Object.values(POLICIES).flatMap(({ wildcards }) => wildcards as readonly Wildcard[]),
];

/** Why a statement may have a star; undefined where nobody has looked at it. */
export function reasonOf(sid: string, star: string): string | undefined {
  return WILDCARDS.find((wildcard) => wildcard.sid === sid && patternOf(wildcard.match).test(star))?.reason;
}

/** What a star of the list looks like in a template. */
export function patternOf(match: string): RegExp {
  const parts = match.split(/\$\{\w+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 's');
}

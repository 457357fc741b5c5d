import type { Resource } from './templates';

/** A statement of a policy. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: { readonly StringEquals?: Readonly<Record<string, string>> };
}

/** What a role may do, a line for each statement, with the resources of the template by their names. */
export function grantsOf({ Properties }: Resource): readonly string[] {
  const policies = (Properties['Policies'] ?? []) as readonly { readonly PolicyDocument: { readonly Statement: readonly Statement[] } }[];
  return policies.flatMap(({ PolicyDocument }) =>
    PolicyDocument.Statement.map(
      ({ Sid = '', Action, Resource: resource }) => `${Sid}: ${[Action].flat().join(' ')} on ${[resource].flat().map(named).join(' ')}`,
    ),
  );
}

/** Who may take a role. */
export function trustOf({ Properties }: Resource): readonly Statement[] {
  return (Properties['AssumeRolePolicyDocument'] as { readonly Statement: readonly Statement[] }).Statement;
}

/** A value of CloudFormation, for people: `<segments>/segments/*`. */
export function named(value: unknown): string {
  if (typeof value === 'string') return value;
  const text = JSON.stringify(value);
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Join': join, 'Fn::Select': select } = value as Intrinsic;
  if (join !== undefined)
    return join[1]
      .map(named)
      .join(join[0])
      .replace(/<stream 0>:(topic|group)\/<stream 1>/g, '<stream $1>');
  if (select !== undefined) return `<stream ${select[0]}>`;
  const name = ref ?? attribute?.[0] ?? '';
  if (name === 'AWS::Partition') return '<partition>';
  return `<${NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? text}>`;
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^segments/, 'segments'],
  [/^tasklogs/, 'task-logs'],
  [/^queryresults/, 'query-results'],
  [/^metadatastore/, 'metadata-store'],
  [/^stream/, 'stream'],
  [/^secretsystem/, 'secret-system'],
  [/^secretadmin/, 'secret-admin'],
  [/key/i, 'key'],
];

interface Intrinsic {
  readonly Ref?: string;
  readonly 'Fn::GetAtt'?: readonly string[];
  readonly 'Fn::Join'?: readonly [string, readonly unknown[]];
  readonly 'Fn::Select'?: readonly [number, unknown];
}

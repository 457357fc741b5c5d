import { Stack } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

import { acknowledge } from '../acknowledge';
import { reasonOf } from './wildcards';

/**
 * Tells the checks of the stars in statements, each by its own name and with the reason of the reviewed list.
 *
 * @throws Error where a star is not in the list
 */
export function acknowledgeStars(scope: IConstruct, statements: readonly PolicyStatement[]): void {
  const reasons = statements.flatMap((statement) => {
    const { Sid: sid = '', Action: actions, Resource: resources } = Stack.of(scope).resolve(statement.toJSON()) as Statement;
    return [...starsIn('Action', actions), ...starsIn('Resource', resources)].map(([kind, star]) => {
      const reason = reasonOf(sid, star);
      if (reason === undefined) throw new Error(`${scope.node.path}: nobody has reviewed '${star}' in the statement '${sid}'`);
      return [`AwsSolutions-IAM5[${kind}::${star}]`, reason] as const;
    });
  });
  acknowledge(scope, Object.fromEntries(reasons));
}

interface Statement {
  readonly Sid?: string;
  readonly Action?: unknown;
  readonly Resource?: unknown;
}

function starsIn(kind: 'Action' | 'Resource', value: unknown): readonly (readonly ['Action' | 'Resource', string])[] {
  return [value]
    .flat()
    .map(flattened)
    .filter((text) => text.includes('*'))
    .map((text) => [kind, text] as const);
}

/** A value of CloudFormation as the checks write it in the names of their findings. */
function flattened(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = (value ?? {}) as Intrinsic;
  if (ref !== undefined) return `<${ref}>`;
  if (attribute !== undefined) return `<${attribute.join('.')}>`;
  return join === undefined ? JSON.stringify(value) : join[1].map(flattened).join(join[0]);
}

interface Intrinsic {
  readonly Ref?: string;
  readonly 'Fn::GetAtt'?: readonly string[];
  readonly 'Fn::Join'?: readonly [string, readonly unknown[]];
}

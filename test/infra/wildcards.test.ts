import { MANAGED_POLICIES } from '../../infra/identity/managed-policies';
import { patternOf, reasonOf, WILDCARDS, type Wildcard } from '../../infra/identity/wildcards';
import type { Statement } from '../support/infra/policies';
import { FOUNDATIONS, foundationOf, type Resource } from '../support/infra/templates';

const resources = FOUNDATIONS.flatMap((name) => foundationOf(name).resources);

/** Statements of roles: what somebody may do. Those of buckets, keys and topics say who may do something to them, and are theirs alone. */
const statements = resources.flatMap((resource) => statementsOf(resource).map((statement) => ({ resource, statement })));

test('there are statements to look at', () => {
  expect(statements.length).toBeGreaterThan(100);
});

test('no statement has a star that is not in the reviewed list', () => {
  const found = statements.flatMap(({ resource, statement }) =>
    starsOf(statement)
      .filter((star) => reasonOf(statement.Sid ?? '', star) === undefined)
      .map((star) => `${resource.stack}/${resource.id} ${statement.Sid ?? ''}: ${star}`),
  );
  expect(found).toEqual([]);
});

test.each(WILDCARDS)('$sid has a star in $match, as the list says', ({ sid, match }) => {
  const stars = statements.filter(({ statement }) => statement.Sid === sid).flatMap(({ statement }) => starsOf(statement));
  expect(stars.some((star) => patternOf(match).test(star))).toBe(true);
});

test.each(WILDCARDS)('$sid says why $match cannot be narrower', ({ reason }: Wildcard) => {
  expect(reason.length).toBeGreaterThan(20);
});

test('no role has a policy of AWS that is not in the reviewed list', () => {
  const used = resources.flatMap(({ Type, Properties }) =>
    Type === 'AWS::IAM::Role' ? (JSON.stringify(Properties['ManagedPolicyArns'] ?? []).match(/:policy\/[\w/_-]+/g) ?? []) : [],
  );
  const names = new Set(used.map((arn) => arn.replace(':policy/', '')));
  expect([...names].toSorted()).toEqual(Object.keys(MANAGED_POLICIES).toSorted());
});

function statementsOf({ Type, Properties }: Resource): readonly Statement[] {
  if (Type === 'AWS::IAM::Policy') return documentOf(Properties['PolicyDocument']);
  if (Type !== 'AWS::IAM::Role') return [];
  const policies = (Properties['Policies'] ?? []) as readonly { readonly PolicyDocument: unknown }[];
  return policies.flatMap(({ PolicyDocument }) => documentOf(PolicyDocument));
}

function documentOf(document: unknown): readonly Statement[] {
  return (document as { readonly Statement: readonly Statement[] }).Statement;
}

function starsOf({ Action, Resource: resource }: Statement): readonly string[] {
  return [Action, resource]
    .flat()
    .map(textOf)
    .filter((text) => text.includes('*'));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const join = (value as { readonly 'Fn::Join'?: readonly [string, readonly unknown[]] } | null)?.['Fn::Join'];
  return join === undefined ? JSON.stringify(value) : join[1].map(textOf).join(join[0]);
}

import { once } from '../support/infra/once';

const { refused, findings } = once('checked') as {
  readonly refused: Readonly<Record<string, string>>;
  readonly findings: readonly { readonly rule: string; readonly path: string }[];
};

test('every rich environment passes every check of the AWS CDK and of cdk-nag', () => {
  expect(findings.filter(({ path }) => !path.startsWith('planted'))).toEqual([]);
});

test('what is planted beside them is found: an open bucket, and a property that CloudFormation does not know', () => {
  expect(findings.map(({ rule, path }) => `${path} ${rule}`)).toEqual([
    'planted/open/Resource AwsSolutions-S1',
    'planted/open/Resource AwsSolutions-S10',
    'planted/unknown F3002',
  ]);
});

test('faults of all environments are told at once', () => {
  expect(refused['two faulty environments']).toMatch(
    /Environment 'one' has a fault:\n {2}id: .*\nEnvironment 'two' has a fault:\n {2}domain: /,
  );
});

test.each([
  ['a stack of another account', 'aws.account: is not the one of its stack, 999999999999, got "111122223333". Make them the same.'],
  [
    'a stack of nowhere',
    'aws.region: is not the one of its stack, which names none, got "eu-west-1". Give the stack an \'env\' with both.',
  ],
  ['an environment that is not on AWS', 'aws: is missing. Say where everything is made.'],
])('%s is refused', (name, message) => {
  expect(refused[name]).toContain(message);
});

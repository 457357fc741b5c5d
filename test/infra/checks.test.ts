import { once } from '../support/infra/once';

const said = once('checked') as Readonly<Record<string, string>>;

test.each(['managed', 'automatic', 'existing', 'restored'])('%s passes every check of the AWS CDK and of cdk-nag', (name) => {
  expect(said[name]).toBe('');
});

test.each([
  ['an open bucket', 'AwsSolutions-S1'],
  ['an unknown property', 'F3002'],
])('%s is found', (name, finding) => {
  expect(said[name]).toContain(finding);
});

test('faults of all environments are told at once', () => {
  expect(said['two faulty environments']).toMatch(
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
  expect(said[name]).toContain(message);
});

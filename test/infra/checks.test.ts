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

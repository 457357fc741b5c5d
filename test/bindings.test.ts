import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { environments } from '../charts/config/environments';
import { bindingsFile } from '../scripts/bindings/file';
import { foundations } from './support/rich/aws';
import { ROOT } from './support/sources';

const { dev } = environments;
const stack = (values: object) => JSON.stringify({ 'dev-v1-druid': { ...dev.bindings, ...values }, another: { DruidVpcId: 'x' } });
const read = (outputs: string, options = {}) => bindingsFile('dev', dev, outputs, options);

test('outputs become a file that is sorted, and the same whatever their order was', () => {
  const reversed = Object.fromEntries(Object.entries(dev.bindings).toReversed());
  expect(read(JSON.stringify({ 'dev-v1-druid': reversed }))).toBe(read(stack({})));
  expect(Object.keys(JSON.parse(read(stack({}))) as object)).toEqual(Object.keys(dev.bindings).toSorted());
});

test.each([
  ['not JSON', 'Outputs:', `outputs: are not the JSON of an object. Take what 'cdk deploy --outputs-file' wrote.`],
  ['a list', '[]', `outputs: are not the JSON of an object. Take what 'cdk deploy --outputs-file' wrote.`],
  [
    'another stack',
    '{"staging":{}}',
    `outputs: have no stack 'dev-v1-druid', got ["staging"]. Take the outputs of the stack 'dev-v1-druid', or name the stack with '--stack'.`,
  ],
  [
    'a token',
    stack({ DruidVpcId: '${Token[TOKEN.123]}' }),
    'outputs.DruidVpcId: was never resolved, got "${Token[TOKEN.123]}". Take what \'cdk deploy --outputs-file\' wrote, not a template.',
  ],
  [
    'a reference',
    stack({ DruidVpcId: '{"Ref":"vpc"}' }),
    `outputs.DruidVpcId: was never resolved, got "{\\"Ref\\":\\"vpc\\"}". Take what 'cdk deploy --outputs-file' wrote, not a template.`,
  ],
  [
    'a name that is none',
    stack({ DruidVpcID: 'vpc-0123456789abcdef0' }),
    `outputs.DruidVpcID: is not a binding. Remove it; the nearest is 'DruidVpcId'.`,
  ],
  [
    'what this environment does not have',
    stack({ DruidWebAclArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/x/y' }),
    'outputs.DruidWebAclArn: is not put out by this environment. Deploy the environment as it is now, and take its outputs.',
  ],
  ['a missing one', stack({ DruidVpcId: undefined }), 'outputs.DruidVpcId: is missing. Deploy the stack again, and take all its outputs.'],
  [
    'another form',
    stack({ DruidVpcId: 'main' }),
    `outputs.DruidVpcId: does not have its form, got "main". It looks like 'vpc-0123456789abcdef0'.`,
  ],
  ['a number', stack({ DruidVpcId: 5 }), `outputs.DruidVpcId: does not have its form, got 5. It looks like 'vpc-0123456789abcdef0'.`],
])('%s is refused with what to do', (_, outputs, message) => {
  expect(() => read(outputs)).toThrow(message);
});

test('all faults are told at once', () => {
  expect(() => read(stack({ DruidVpcId: undefined, DruidKeyArn: 'key' }))).toThrow(/2 faults:\n.*DruidKeyArn.*\n.*DruidVpcId/);
});

test("somebody's own outputs in the same stack are left alone", () => {
  expect(read(stack({ TheirOutput: 'x' }))).toBe(read(stack({})));
});

test('a stack of another name is named', () => {
  expect(read(JSON.stringify({ platform: dev.bindings }), { stack: 'platform' })).toBe(read(stack({})));
});

test('brokers that nothing looked up are given', () => {
  const { DruidKafkaBootstrapServers: brokers, ...others } = dev.bindings;
  const environment = { ...dev, stream: { type: 'msk-serverless', lookup: false } } as const;
  const outputs = JSON.stringify({ 'dev-v1-druid': others });
  expect(() => bindingsFile('dev', environment, outputs)).toThrow(
    /DruidKafkaBootstrapServers: is missing\. Give them with '--kafka-bootstrap-servers'/,
  );
  expect(bindingsFile('dev', environment, outputs, { kafkaBootstrapServers: brokers })).toBe(read(stack({})));
});

test('an environment with faults is told of those first', () => {
  const faulty = { ...foundations.automatic, id: 'UPPER' };
  expect(() => bindingsFile('dev', faulty, '{}')).toThrow(/id: does not make DNS names/);
});

describe('the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'druid-bindings-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const outputs = join(folder, 'outputs.json');
  writeFileSync(outputs, stack({}));
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--require', 'tsx/cjs', 'scripts/bindings.ts', ...args, '--folder', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  test('writes, compares, and says what differs', () => {
    expect(run('dev', outputs)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, 'dev.bindings.json'), 'utf8')).toBe(read(stack({})));
    expect(run('dev', outputs, '--check')).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(outputs, stack({ DruidVpcId: 'vpc-0123456789abcdef0' }));
    const { status, stderr } = run('dev', outputs, '--check');
    expect([status, stderr]).toEqual([1, expect.stringContaining('is not what the stack put out')]);
    expect(run('dev', join(folder, 'none.json'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('there is no such file') as string,
    });
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Environment } from '../../charts/config/environment';
import { environments } from '../../charts/config/environments';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { resolve } from '../../charts/config/resolve';
import { stackNameOf } from '../../infra/stack-name';
import { folded, readStack, reduced, replaceTemplate } from './assembly';
import { bindingsFacts } from './facts/bindings';
import type { Deployed, Fact } from './facts/fact';
import { identityFacts } from './facts/identity';
import { networkFacts } from './facts/network';
import { operationsFacts } from './facts/operations';
import { stackFacts } from './facts/stack';
import { storageFacts } from './facts/storage';
import { startMoto, type Emulator } from './moto';
import { run } from './run';

/** Deploys the environments that are made on AWS to moto, by `cdk deploy`, and looks at what is there then. */
const catalogue: Readonly<Record<string, Environment>> = environments;
const tally = { passed: 0, failed: 0 };

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  try {
    for (const [name, input] of Object.entries(catalogue)) {
      const { environment } = resolve({ ...input, bindings: undefined });
      if (environment?.aws === undefined) continue;
      const { account, region } = environment.aws;
      const emulator = await startMoto(account, region);
      if (emulator === undefined) {
        say("There is no emulator: 'moto_server' is not on the PATH. 'pip install moto[server,all]' brings it. Nothing was deployed.");
        process.exitCode = 2;
        return;
      }
      try {
        for (const fact of await deploy(name, input, { ...environment, aws: environment.aws }, emulator, folder)) await look(name, fact);
      } catch (error) {
        tally.failed += 1;
        say(`FAILED  ${name}: it is deployed\n        ${wordsOf(error)}${indented(emulator.complaint())}`);
      } finally {
        await emulator.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
}

/** Deploys one environment. Returns what is to be so then. */
async function deploy(
  name: string,
  input: Environment,
  environment: AwsEnvironment,
  { api, variables: emulator }: Emulator,
  folder: string,
): Promise<readonly Fact[]> {
  const id = stackNameOf(environment);
  const app = join(folder, name);
  const outputsFile = join(folder, `${name}.outputs.json`);
  const variables = { ...emulator, CDK_HOME: folder, CDK_DISABLE_CLI_TELEMETRY: 'true' };
  await run('npx', ['cdk', 'synth', id, '--quiet', '--output', app, '--no-notices'], variables);
  const stack = readStack(app, id);
  const whole = folded(stack);
  const { account, region } = environment.aws;
  const given = await reduced(whole, { api, account, region });
  replaceTemplate(app, id, given);
  const buckets = new Set(
    Object.values(stack.assets).flatMap((asset) => Object.values(asset.destinations).map(({ bucketName }) => bucketName)),
  );
  for (const bucket of buckets) {
    const place = `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
    await api.rest('s3', 'PUT', `/${bucket}`, place);
  }
  const options = ['--app', app, '--method', 'direct', '--require-approval', 'never', '--outputs-file', outputsFile, '--no-notices'];
  await run('npx', ['cdk', 'deploy', id, ...options], variables);
  const outputs = (JSON.parse(readFileSync(outputsFile, 'utf8')) as Readonly<Record<string, Deployed['outputs']>>)[id] ?? {};
  type Answer = { readonly StackResources: readonly { readonly LogicalResourceId: string; readonly PhysicalResourceId: string }[] };
  const { StackResources } = await api.query<Answer>('cloudformation', 'DescribeStackResources', { StackName: id });
  const ids = Object.fromEntries(
    StackResources.map(({ LogicalResourceId, PhysicalResourceId }) => [LogicalResourceId, PhysicalResourceId]),
  );
  const deployed = { environment, api, outputs, whole, ids };
  say(
    `${name}: ${Object.keys(given.Resources).length} of ${Object.keys(whole.Resources).length} resources are given to moto; it does not make`,
  );
  say(`        ${typesWithout(whole, given)}`);
  say(`        Outputs of what stands in: ${outputsWithout(whole, given).join(', ')}`);
  return [
    ...stackFacts(deployed, app, stack, given),
    ...networkFacts(deployed),
    ...storageFacts(deployed),
    ...identityFacts(deployed),
    ...operationsFacts(deployed),
    ...bindingsFacts(name, input, deployed, folder, outputsFile),
  ];
}

function typesWithout(whole: Deployed['whole'], given: Deployed['whole']): string {
  const types = Object.entries(whole.Resources).flatMap(([id, { Type }]) => (id in given.Resources ? [] : [Type]));
  return [...new Set(types)]
    .toSorted()
    .map((type) => `${type} (${types.filter((one) => one === type).length})`)
    .join(', ');
}

/** What is put out of resources that were not given to moto. */
function outputsWithout(whole: Deployed['whole'], given: Deployed['whole']): readonly string[] {
  const isOf = (text: string) => [...text.matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/g)].map(([, id = '']) => id);
  const missing = (id: string) => id in whole.Resources && !(id in given.Resources);
  return Object.entries(whole.Outputs ?? {}).flatMap(([name, { Value }]) => (isOf(JSON.stringify(Value)).some(missing) ? [name] : []));
}

async function look(name: string, { what, check }: Fact): Promise<void> {
  try {
    await check();
    tally.passed += 1;
    say(`ok      ${name}: ${what}`);
  } catch (error) {
    tally.failed += 1;
    say(`FAILED  ${name}: ${what}${indented(wordsOf(error))}`);
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const indented = (text = '') =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `\n        ${line}`))
    .join('');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exitCode = 1;
});

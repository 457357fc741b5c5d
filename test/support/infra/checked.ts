import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';

import { local } from '../../../charts/config/environments/local';
import { foundationApp } from '../../../infra/app';
import { DruidFoundation } from '../../../infra/foundation';
import { foundations } from '../rich/aws';

/** A program: prints what the checks of the AWS CDK and of cdk-nag say of each rich environment, and of faults that are planted. */
const output = mkdtempSync(join(tmpdir(), 'druid-checks-'));

const planted: Readonly<Record<string, (stack: Stack) => unknown>> = {
  'an open bucket': (stack) => new Bucket(stack, 'planted'),
  'an unknown property': (stack) => new CfnResource(stack, 'planted', { type: 'AWS::S3::Bucket', properties: { Colour: 'red' } }),
};

function said(name: string, plant: (stack: Stack) => unknown = () => undefined): string {
  const environment = foundations[name as keyof typeof foundations];
  const app = foundationApp({ [name]: environment }, { outdir: mkdtempSync(join(output, 'assembly-')) });
  plant(Stack.of(app.node.findChild('dev-v1-druid')));
  try {
    app.synth();
    return '';
  } catch (error) {
    return String(error);
  }
}

/** What an app, or a stack of somebody's own, says of an environment that is not right. */
function thrown(make: () => unknown): string {
  try {
    make();
    return '';
  } catch (error) {
    return String(error);
  }
}

const { automatic, existing } = foundations;
const stackOf = (env: { readonly account?: string; readonly region?: string }) =>
  new Stack(new App({ analyticsReporting: false }), 'theirs', { env });

const refused = {
  'two faulty environments': () => foundationApp({ one: { ...automatic, id: 'UPPER' }, two: { ...existing, domain: 'no domain' } }),
  'a stack of another account': () => new DruidFoundation(stackOf({ account: '999999999999', region: 'eu-west-1' }), 'druid', automatic),
  'a stack of nowhere': () => new DruidFoundation(stackOf({}), 'druid', automatic),
  'an environment that is not on AWS': () => new DruidFoundation(stackOf({}), 'druid', local),
};

const all = [
  ...Object.entries(refused).map(([name, make]) => [name, thrown(make)] as const),
  ...Object.keys(foundations).map((name) => [name, said(name)] as const),
  ...Object.entries(planted).map(([name, plant]) => [name, said('existing', plant)] as const),
];
rmSync(output, { recursive: true });
process.stdout.write(JSON.stringify(Object.fromEntries(all)));

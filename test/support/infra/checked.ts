import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnResource, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';

import { foundationApp } from '../../../infra/app';
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

const all = [
  ...Object.keys(foundations).map((name) => [name, said(name)] as const),
  ...Object.entries(planted).map(([name, plant]) => [name, said('existing', plant)] as const),
];
rmSync(output, { recursive: true });
process.stdout.write(JSON.stringify(Object.fromEntries(all)));

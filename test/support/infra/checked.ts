import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';

import { local } from '../../../charts/config/environments/local';
import { foundationApp } from '../../../infra/app';
import { DruidFoundation } from '../../../infra/foundation';
import { foundations } from '../rich/aws';

/**
 * A program: prints what the checks of the AWS CDK and of cdk-nag say of the rich environments, and of faults that are planted; and what is
 * said of environments that are not right. The checks take seconds to start, so each is asked about everything at once.
 */
const output = mkdtempSync(join(tmpdir(), 'druid-checks-'));

function findings(): readonly { readonly rule: string; readonly path: string }[] {
  const app = foundationApp(Object.fromEntries(Object.entries(foundations).map(([name, one]) => [name, { ...one, release: name }])), {
    outdir: output,
  });
  planted(app);
  thrown(() => app.synth());
  const { pluginReports } = JSON.parse(readFileSync(join(output, 'validation-report.json'), 'utf8')) as Report;
  return pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName: rule, violatingConstructs: found }) => found.map(({ constructPath: path }) => ({ rule, path }))),
  );
}

/** Of the report of all checks, what is looked at. */
interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly violatingConstructs: readonly { readonly constructPath: string }[];
    }[];
  }[];
}

/** An open bucket, and a property that CloudFormation does not know. */
function planted(app: App): void {
  const stack = new Stack(app, 'planted', { env: { account: '111122223333', region: 'eu-west-1' } });
  new Bucket(stack, 'open');
  new CfnResource(stack, 'unknown', { type: 'AWS::S3::Bucket', properties: { Colour: 'red' } });
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

const all = [...Object.entries(refused).map(([name, make]) => [name, thrown(make)] as const)];
process.stdout.write(JSON.stringify({ refused: Object.fromEntries(all), findings: findings() }));
rmSync(output, { recursive: true });

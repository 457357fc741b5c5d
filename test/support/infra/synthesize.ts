import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';

import { environments } from '../../../charts/config/environments';
import type { Environment } from '../../../charts/config/environment';
import { DruidFoundation } from '../../../infra/foundation';
import { foundations } from '../rich/aws';
import { pathsReadIn } from './read';

/** A program: prints the templates of all environments that are made on AWS, and what was read of the rich ones. The AWS CDK loads in a third of the time that it takes in jest. */
interface Template {
  readonly Resources: Readonly<Record<string, object>>;
  readonly Outputs?: object;
}

function synthesized(environment: Environment) {
  const { account = '', region = '' } = environment.aws ?? {};
  // Templates are checked elsewhere, and what checks them takes as long to start as all of them to be made.
  const app = new App({ analyticsReporting: false, treeMetadata: false, stackTraces: false, builtinCloudFormationValidation: false });
  const stack = new Stack(app, 'test', { env: { account, region } });
  const { network, cluster, storage, operations } = new DruidFoundation(stack, 'druid', environment);
  const assembly = app.synth({ skipValidation: true });
  const main = assembly.getStackByName('test').template as Template;
  const nested = Object.entries({ network, cluster, storage, operations }).map(
    ([name, { templateFile }]) => [name, JSON.parse(readFileSync(join(assembly.directory, templateFile), 'utf8')) as Template] as const,
  );
  const resources = [['main', main] as const, ...nested].flatMap(([stackName, template]) =>
    Object.entries(template.Resources).map(([id, resource]) => ({ Properties: {}, ...resource, stack: stackName, id })),
  );
  return { resources, outputs: main.Outputs ?? {}, lookups: (assembly.manifest.missing ?? []).map(({ key }) => key) };
}

const { dev, prod } = environments;
const all = Object.entries({ dev, prod, ...foundations });
const templates = Object.fromEntries(all.map(([name, environment]) => [name, synthesized(environment)]));
const rich = Object.keys(foundations) as (keyof typeof foundations)[];
const read = Object.fromEntries(rich.map((name) => [name, pathsReadIn(name)]));
process.stdout.write(JSON.stringify({ templates, read }));

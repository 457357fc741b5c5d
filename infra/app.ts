import { App, CliCredentialsStackSynthesizer, Stack, Validations, type IStackSynthesizer } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

import type { Environment } from '../charts/config/environment';
import { ConfigurationError } from '../charts/config/fault';
import { DruidFoundation } from './foundation';
import { stackNameOf } from './stack-name';

/** How the app is put together. */
export interface FoundationAppOptions {
  /**
   * Where the templates go.
   *
   * @default - where the AWS CDK puts them
   */
  readonly outdir?: string;
}

/**
 * A stack for each environment that is made on AWS, with every check turned on. What is wrong with any of them is told of all.
 *
 * @throws AggregateError of ConfigurationErrors, one for each faulty environment
 */
export function foundationApp(environments: Readonly<Record<string, Environment>>, { outdir }: FoundationAppOptions = {}): App {
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    analyticsReporting: false,
    treeMetadata: false,
    postCliContext: { '@aws-cdk/core:validateAgainstDefaultRules': true },
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const errors: ConfigurationError[] = [];
  for (const [name, environment] of Object.entries(environments)) {
    if (environment.aws === undefined) continue;
    try {
      foundationStack(app, name, environment);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      errors.push(new ConfigurationError(name, error.faults));
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'));
  return app;
}

/** The stack of one environment. It deploys with the credentials of who runs it: no role of a bootstrap is needed. */
function foundationStack(app: App, name: string, environment: Environment): Stack {
  const { account = '', region = '', data } = environment.aws ?? {};
  const stack = new Stack(app, stackNameOf(environment), {
    env: { account, region },
    description: `What the environment '${name}' of Druid stands on`,
    terminationProtection: data !== 'destroy',
    synthesizer: new CliCredentialsStackSynthesizer() as IStackSynthesizer,
  });
  new DruidFoundation(stack, 'druid', environment);
  return stack;
}

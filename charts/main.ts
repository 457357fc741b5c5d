import { Command, Option } from 'commander';

import type { Environment } from './config/environment';
import { environments } from './config/environments';
import { synth, SynthesisError } from './synth';

/** The program: the only file that reads the process. */
const catalogue: Readonly<Record<string, Environment>> = environments;
const names = Object.keys(catalogue);

const program = new Command('synth')
  .description('Render environments into plain Kubernetes manifests.')
  .addOption(new Option('-e, --environment <name...>', 'the environments to render').choices(names).default(names, 'all of them'))
  .option('-o, --output <folder>', 'where their folders go', process.env.CDK8S_OUTDIR ?? 'dist')
  .option('-r, --replace <kind/name...>', 'objects that you replace by hand, whose immutable fields may change', [])
  .allowExcessArguments(false)
  .parse();

const { environment, output, replace } = program.opts<{ environment: string[]; output: string; replace: string[] }>();
try {
  const warnings = synth(output, Object.fromEntries(Object.entries(catalogue).filter(([name]) => environment.includes(name))), { replace });
  for (const warning of warnings) process.stderr.write(`Warning. ${warning}\n`);
} catch (error) {
  if (!(error instanceof SynthesisError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

import { Command, Option } from 'commander';

import { run, stepsWithDruid, type Outcome } from './support/run';
import { suites } from './suites';

const names = suites.map(({ name }) => name);

const program = new Command('e2e')
  .description('Prove on the cluster of KUBECONFIG that what is rendered runs.')
  .addOption(new Option('-s, --suite <name...>', 'the suites to run').choices(names).default(names.slice(0, 1)))
  .option('-a, --all', 'run all suites', false)
  .option('--without-druid', 'leave out what needs an image of Druid', false)
  .option('-k, --keep', 'leave everything in place in the end', false)
  .parse();

interface Options {
  readonly suite: readonly string[];
  readonly all: boolean;
  readonly withoutDruid: boolean;
  readonly keep: boolean;
}

async function main({ suite, all, withoutDruid, keep }: Options): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const chosen of suites.filter(({ name }) => all || suite.includes(name))) {
    process.stdout.write(`\n${chosen.name}\n`);
    outcomes.push(await run(chosen, { druid: !withoutDruid, keep, folder: '.e2e' }).catch(notRun(chosen.name)));
    if (withoutDruid)
      process.stdout.write(`Druid was not run: ${stepsWithDruid(chosen).length} steps of '${chosen.name}' need its image.\n`);
  }
  process.stdout.write('\n');
  for (const { suite: name, passed, failures, seconds } of outcomes) {
    process.stdout.write(`${name}: ${passed} passed, ${failures.length} failed in ${seconds} s\n`);
    for (const failure of failures) process.stdout.write(`  ${failure}\n`);
  }
  const failed = outcomes.reduce((sum, { failures }) => sum + failures.length, 0);
  if (failed > 0) process.stdout.write('What was found at the time of a failure is in .e2e/artefacts.\n');
  process.stdout.write(`${outcomes.reduce((sum, { passed }) => sum + passed, 0)} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** A suite that could not even begin has failed, and the others go on. */
function notRun(suite: string) {
  return (error: unknown): Outcome => ({
    suite,
    passed: 0,
    failures: [error instanceof Error ? error.message : String(error)],
    seconds: 0,
  });
}

main(program.opts<Options>()).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { readFileSync } from 'node:fs';
import { Argument, Command, InvalidArgumentError } from 'commander';

import { environments } from '../charts/config/environments';
import type { Environment } from '../charts/config/environment';
import { checks } from './checks';
import { contextOf } from './context';
import { expectedOf } from './expected';
import { CODES, codeOf, lineOf, reportOf, STOPPED, summaryOf } from './report';
import { run } from './run';

const catalogue: Readonly<Record<string, Environment>> = environments;

const program = new Command('smoke')
  .description('Check that an environment works where it is deployed.')
  .addArgument(new Argument('<environment>', 'the environment').choices(Object.keys(catalogue)))
  .option('-c, --context <name>', "kubectl's context", undefined)
  .option('-r, --read-only', 'change nothing: ingest no rows', false)
  .option('-j, --json', 'print one JSON document', false)
  .option('-a, --authority <file>', "certificates that the router's has to come from, where its Secret has no 'ca.crt'")
  .option('-t, --timeout <seconds>', 'how long to wait for one thing', seconds, 300)
  .allowExcessArguments(false)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? CODES.passed : CODES.notRun))
  .parse();

interface Options {
  readonly context?: string;
  readonly readOnly: boolean;
  readonly json: boolean;
  readonly authority?: string;
  readonly timeout: number;
}

/** Asks a cluster whether an environment works there. */
async function main(environment: string, { context, readOnly, json, authority, timeout }: Options): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const startedAt = new Date().toISOString();
  const input = catalogue[environment];
  if (input === undefined) throw new Error(`there is no environment '${environment}'`);
  const world = contextOf(expectedOf(environment, input), {
    ...{ readOnly, context, seconds: timeout },
    authority: authority === undefined ? undefined : readFileSync(authority, 'utf8'),
  });
  for (const [signal, code] of Object.entries(STOPPED)) {
    process.once(signal, () => {
      world.close();
      process.exit(code);
    });
  }
  try {
    // Without an API server nothing can be told of anything.
    await world.cluster.version();
    const results = await run(checks, world, (result) => (json ? undefined : say(lineOf(result))));
    const report = reportOf({ environment, readOnly, startedAt }, results);
    say(json ? JSON.stringify(report, undefined, 2) : `\n${summaryOf(report)}`);
    return codeOf(report);
  } finally {
    world.close();
  }
}

function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Give a whole number of seconds.');
  return value;
}

main(program.args[0] ?? '', program.opts<Options>())
  .then((code) => (process.exitCode = code))
  .catch((error: unknown) => {
    process.stderr.write(`The smoke test could not be run: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = CODES.notRun;
  });

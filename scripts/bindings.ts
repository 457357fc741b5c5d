import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command } from 'commander';

import { environments } from '../charts/config/environments';
import type { Environment } from '../charts/config/environment';
import { ConfigurationError } from '../charts/config/fault';
import { bindingsFile } from './bindings/file';

/** Writes what AWS gave back to where an environment reads it. */
const catalogue: Readonly<Record<string, Environment>> = environments;
const names = Object.keys(catalogue).filter((name) => catalogue[name]?.aws !== undefined);

const program = new Command('bindings')
  .description("Write the outputs of an environment's stack to its bindings.")
  .addArgument(new Argument('<environment>', 'the environment').choices(names))
  .argument('<outputs>', "the file that 'cdk deploy --outputs-file' wrote")
  .option('-s, --stack <name>', "the stack in it, where it is not the environment's own")
  .option('-k, --kafka-bootstrap-servers <list>', 'the brokers, as host:port, separated by commas, where nothing looked them up')
  .option('-c, --check', 'compare instead of writing; fail where they differ', false)
  .option('-f, --folder <folder>', 'where bindings are', 'charts/config/environments')
  .allowExcessArguments(false)
  .parse();

const [name = '', outputs = ''] = program.args;
const { stack, kafkaBootstrapServers, check, folder } = program.opts<{
  stack?: string;
  kafkaBootstrapServers?: string;
  check: boolean;
  folder: string;
}>();
const path = join(folder, `${name}.bindings.json`);
try {
  const text = bindingsFile(name, catalogue[name], readFileSync(outputs, 'utf8'), { stack, kafkaBootstrapServers });
  if (!check) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) fail(`${path} is not what the stack put out. Run this without '--check', and commit it.`);
} catch (error) {
  if (error instanceof ConfigurationError) fail(error.message);
  else if ((error as NodeJS.ErrnoException).code === 'ENOENT')
    fail(`${(error as NodeJS.ErrnoException).path ?? ''}: there is no such file.`);
  else throw error;
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

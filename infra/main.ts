import { environments } from '../charts/config/environments';
import { foundationApp } from './app';

/** The program that `cdk` runs: every environment that is made on AWS. */
try {
  foundationApp(environments).synth();
} catch (error) {
  if (!(error instanceof AggregateError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

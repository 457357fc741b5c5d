import { environments } from '../charts/config/environments';
import { foundationApp } from './app';

/** The program, by itself or for `cdk`, which says where templates go: every environment that is made on AWS. */
try {
  const { CDK_OUTDIR: outdir = 'cdk.out' } = process.env;
  const { missing = [] } = foundationApp(environments, { outdir }).synth().manifest;
  if (missing.length > 0) fail(`A synthesis asks nobody for anything, and this one would: ${missing.map(({ key }) => key).join(', ')}`);
} catch (error) {
  if (!(error instanceof AggregateError)) throw error;
  fail(error.message);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

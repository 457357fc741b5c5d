import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { ROOT } from '../support/sources';

/** Runs a program at the root of the repository. Keys and endpoints of whoever runs this are not given to it. Rejects with its own words. */
export async function run(command: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<void> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(AWS|CDK)_/.test(name));
  const env = { ...Object.fromEntries(inherited), ...variables };
  try {
    await promisify(execFile)(command, args, { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    const words = `${stderr}\n${stdout}`.trim().split('\n').slice(-8).join('\n');
    throw new Error(`'${command} ${args.join(' ')}' failed:\n${words}`, { cause: error });
  }
}

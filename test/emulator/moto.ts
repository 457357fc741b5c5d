import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { devNull } from 'node:os';

import { until } from '../../smoke/support/wait';
import { openApi, type Api } from './api';

/** An account on AWS that is none. */
export interface Emulator {
  readonly api: Api;
  /** What the AWS CDK has to see in its environment to go there, and nowhere else. */
  readonly variables: Readonly<Record<string, string>>;
  /** Where it first went wrong itself, in its own words. */
  readonly complaint: () => string | undefined;
  readonly stop: () => Promise<void>;
}

/** Starts moto for an account, or returns undefined where it is not installed. It answers this machine alone. */
export async function startMoto(account: string, region: string): Promise<Emulator | undefined> {
  const port = await freePort();
  const server = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOTO_ACCOUNT_ID: account },
  });
  let log = '';
  server.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  if (!(await isStarted(server))) return undefined;
  // The AWS CDK remembers the account of a key, so each account has a key of its own.
  // By an address that is a number, moto would not know its own S3 in the address of a template.
  const url = `http://localhost:${port}`;
  const keys = { accessKeyId: account, secretAccessKey: 'emulated' };
  const stop = async () => {
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
  };
  try {
    await until({ what: 'an answer of moto', seconds: 60 }, () => fetch(url).then(() => true));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    api: openApi({ url, region, ...keys }),
    variables: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_CONFIG_FILE: devNull,
      AWS_SHARED_CREDENTIALS_FILE: devNull,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    complaint: () => /^[\w.]*(?:Error|Exception): .*$/m.exec(log)?.[0],
    stop,
  };
}

async function isStarted(server: ChildProcess): Promise<boolean> {
  try {
    await once(server, 'spawn');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

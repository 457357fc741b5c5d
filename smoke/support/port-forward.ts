import { spawn } from 'node:child_process';

import { globalsOf, type Limits } from './kubectl';

/** A way from this machine to a Service. */
export interface Forward {
  readonly port: number;
  /** Whether it leads nowhere any more: it ends with the pod that it leads to. */
  readonly ended: () => boolean;
  readonly close: () => void;
}

/** Opens a way to a port of a Service or pod, on a free local port. */
export async function forward(
  namespace: string,
  target: string,
  port: number,
  context?: string,
  { seconds = 60, signal }: Limits = {},
): Promise<Forward> {
  const child = spawn('kubectl', [...globalsOf(context), '-n', namespace, 'port-forward', target, `:${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
  });
  let [said, ended] = ['', false];
  let limit: NodeJS.Timeout | undefined;
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  try {
    const local = await new Promise<number>((resolve, reject) => {
      limit = setTimeout(
        () => reject(new Error(`port-forward to ${target} is not there within ${seconds} s: ${said.trim()}`)),
        seconds * 1000,
      );
      child.stdout.on('data', (chunk: Buffer) => {
        const match = /Forwarding from 127\.0\.0\.1:(\d+)/.exec(chunk.toString());
        if (match !== null) resolve(Number(match[1]));
      });
      child.on('error', (error) => reject(new Error(`kubectl cannot be run: ${error.message}`, { cause: error })));
      child.on('exit', () => (ended = true));
      child.on('close', (code) => reject(new Error(`port-forward to ${target} ended with ${code}: ${said.trim()}`)));
    });
    return { port: local, ended: () => ended, close: () => void child.kill() };
  } catch (error) {
    child.kill();
    throw error;
  } finally {
    clearTimeout(limit);
  }
}

import { spawn } from 'node:child_process';

import { globalsOf } from './kubectl';

/** A way from this machine to a Service. */
export interface Forward {
  readonly port: number;
  readonly close: () => void;
}

/** Opens a way to a port of a Service or pod, on a free local port. */
export async function forward(namespace: string, target: string, port: number, context?: string): Promise<Forward> {
  const child = spawn('kubectl', [...globalsOf(context), '-n', namespace, 'port-forward', target, `:${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const local = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const match = /Forwarding from 127\.0\.0\.1:(\d+)/.exec(chunk.toString());
      if (match !== null) resolve(Number(match[1]));
    });
    child.on('error', (error) => reject(new Error(`kubectl cannot be run: ${error.message}`, { cause: error })));
    child.on('close', (code) => reject(new Error(`port-forward to ${target} ended with ${code}: ${said.trim()}`)));
  });
  return { port: local, close: () => void child.kill() };
}

import { execa } from 'execa';

/** A way from this machine to a Service. */
export interface Forward {
  readonly port: number;
  readonly close: () => void;
}

/** Opens a way to a port of a Service or pod, on a free local port. */
export async function forward(namespace: string, target: string, port: number): Promise<Forward> {
  const process = execa('kubectl', ['-n', namespace, 'port-forward', target, `:${port}`], { reject: false, buffer: false });
  const local = await new Promise<number>((resolve, reject) => {
    process.stdout.on('data', (chunk: Buffer) => {
      const match = /Forwarding from 127\.0\.0\.1:(\d+)/.exec(chunk.toString());
      if (match !== null) resolve(Number(match[1]));
    });
    void process.then(({ exitCode }) => reject(new Error(`port-forward to ${target} ended with ${exitCode}`)));
  });
  return { port: local, close: () => void process.kill() };
}

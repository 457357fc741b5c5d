import { spawn } from 'node:child_process';

/** What `kubectl` is asked for and said. */
export interface KubectlOptions {
  /** Text for its standard input. */
  readonly input?: string;
  /** Exit codes that are answers and no failures. */
  readonly accept?: readonly number[];
}

/** What `kubectl` answered. */
export interface Answer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `kubectl`: the tool that users have. Rejects with its own words when it fails. */
export type Kubectl = (args: readonly string[], options?: KubectlOptions) => Promise<Answer>;

/** What every call of `kubectl` is given: the context, where it is not the current one. */
export const globalsOf = (context?: string) => (context === undefined ? [] : ['--context', context]);

/** `kubectl` on the cluster of a context; of the current one, if none is given. */
export function kubectlOf(context?: string): Kubectl {
  return async (args, { input = '', accept = [0] } = {}) => {
    const { exitCode, stdout, stderr } = await ended([...globalsOf(context), ...args], input);
    // An answer that was written by a pod may be a secret, so only what kubectl says itself is told.
    if (!accept.includes(exitCode)) throw new Error(`kubectl ${args.join(' ')} ended with ${exitCode}:\n${(stderr || stdout).trim()}`);
    return { exitCode, stdout, stderr };
  };
}

/** `kubectl` on the cluster of the current context. */
export const kubectl = kubectlOf();

/** An object of the API: of its many fields, those that the steps look at. */
export interface KubeObject {
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>>; readonly deletionTimestamp?: string };
  readonly spec: {
    readonly containers?: readonly Container[];
    readonly replicas?: number;
    readonly claimRef?: { readonly namespace: string };
    readonly persistentVolumeClaimRetentionPolicy?: { readonly whenDeleted: string };
    readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
  };
  readonly status: {
    readonly podIP?: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
    readonly containerStatuses?: readonly { readonly name: string; readonly restartCount: number }[];
  };
}

/** A container of a pod. */
export interface Container {
  readonly ports?: readonly { readonly containerPort: number }[];
  readonly resources: { readonly limits: { readonly memory: string } };
}

/** The objects of a kind, in one namespace or in none. */
export async function list(kind: string, namespace?: string, selector?: string): Promise<readonly KubeObject[]> {
  const where = [...(namespace === undefined ? [] : ['-n', namespace]), ...(selector === undefined ? [] : ['-l', selector])];
  const { stdout } = await kubectl(['get', kind, ...where, '-o', 'json']);
  return (JSON.parse(stdout) as { items: readonly KubeObject[] }).items;
}

function ended(args: readonly string[], input: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn('kubectl', args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const said = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (chunk: Buffer) => said.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.stderr.push(chunk));
    child.on('error', (error) => reject(new Error(`kubectl cannot be run: ${error.message}`, { cause: error })));
    child.on('close', (code) => {
      resolve({ exitCode: code ?? -1, stdout: Buffer.concat(said.stdout).toString(), stderr: Buffer.concat(said.stderr).toString() });
    });
    // A process that ends before it has read everything has its reasons, which it tells.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

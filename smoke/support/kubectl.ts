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

/** How long `kubectl` may take, and who may stop it. */
export interface Limits {
  /**
   * How long one call may take.
   *
   * @default 600
   */
  readonly seconds?: number;
  /**
   * Ends every call.
   *
   * @default - nothing does
   */
  readonly signal?: AbortSignal;
}

/** `kubectl` on the cluster of a context; of the current one, if none is given. */
export function kubectlOf(context?: string, limits: Limits = {}): Kubectl {
  return async (args, { input = '', accept = [0] } = {}) => {
    const { exitCode, stdout, stderr } = await ended([...globalsOf(context), ...args], input, limits);
    // An answer that was written by a pod may be a secret, so only what kubectl says itself is told.
    const told = args.includes('exec') ? stderr : stderr || stdout;
    if (!accept.includes(exitCode)) throw new Error(`kubectl ${args.join(' ')} ended with ${exitCode}:\n${told.trim()}`);
    return { exitCode, stdout, stderr };
  };
}

/** `kubectl` on the cluster of the current context. */
export const kubectl = kubectlOf();

/** An object of the API: of its many fields, those that the steps look at. */
export interface KubeObject {
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>>; readonly deletionTimestamp?: string };
  readonly spec: {
    readonly nodeName?: string;
    readonly containers?: readonly Container[];
    readonly replicas?: number;
    readonly claimRef?: { readonly namespace: string };
    readonly persistentVolumeClaimRetentionPolicy?: { readonly whenDeleted: string };
    readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
  };
  readonly status: {
    readonly phase?: string;
    readonly podIP?: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
    readonly containerStatuses?: readonly { readonly name: string; readonly restartCount: number }[];
  };
}

/** A container of a pod. */
export interface Container {
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number }[];
  readonly resources: { readonly limits: { readonly memory: string } };
}

/** The objects of a kind, in one namespace or in none. */
export async function list(kind: string, namespace?: string, selector?: string): Promise<readonly KubeObject[]> {
  const where = [...(namespace === undefined ? [] : ['-n', namespace]), ...(selector === undefined ? [] : ['-l', selector])];
  const { stdout } = await kubectl(['get', kind, ...where, '-o', 'json']);
  return (JSON.parse(stdout) as { items: readonly KubeObject[] }).items;
}

function ended(args: readonly string[], input: string, { seconds = 600, signal }: Limits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn('kubectl', args, { stdio: ['pipe', 'pipe', 'pipe'], ...(signal === undefined ? {} : { signal }) });
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      // What it has started itself, such as a plugin for credentials, may hold these for longer.
      child.stdout.destroy();
      child.stderr.destroy();
      reject(new Error(`kubectl ${args.join(' ')} has not ended within ${seconds} s`));
    }, seconds * 1000);
    const said = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (chunk: Buffer) => said.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.stderr.push(chunk));
    child.on('error', (error) => {
      clearTimeout(limit);
      reject(new Error(`kubectl cannot be run: ${error.message}`, { cause: error }));
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ exitCode: code ?? -1, stdout: Buffer.concat(said.stdout).toString(), stderr: Buffer.concat(said.stderr).toString() });
    });
    // A process that ends before it has read everything has its reasons, which it tells.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

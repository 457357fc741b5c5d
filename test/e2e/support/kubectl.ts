import { execa } from 'execa';

/** What `kubectl` is asked for and said. */
export interface KubectlOptions {
  /** Text for its standard input. */
  readonly input?: string;
  /** Exit codes that are answers and no failures. */
  readonly accept?: readonly number[];
}

/** Runs `kubectl` on the cluster of `KUBECONFIG`: the tool that users have. Rejects with its own words when it fails. */
export async function kubectl(args: readonly string[], { input = '', accept = [0] }: KubectlOptions = {}) {
  const { exitCode, stdout, stderr } = await execa('kubectl', args, { input, reject: false, maxBuffer: 256 * 1024 * 1024 });
  if (!accept.includes(exitCode ?? -1)) throw new Error(`kubectl ${args.join(' ')} ended with ${exitCode}:\n${stderr || stdout}`);
  return { exitCode, stdout, stderr };
}

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

import type { Manifest } from '../../charts/app';
import type { Kubectl } from './kubectl';
import type { Live } from './objects';

/** Where objects of a kind are. */
export interface Place {
  readonly namespace?: string;
  readonly selector?: string;
}

/** The rendered objects that are in the cluster, and the kinds that it does not know. */
export interface Deployed {
  /** The object as it is; undefined where it is not there. */
  readonly of: (manifest: Manifest) => Live | undefined;
  readonly unknownKinds: readonly string[];
}

/** The cluster, seen through `kubectl`. */
export class Cluster {
  private readonly kubectl: Kubectl;
  private readonly manifests: readonly Manifest[];
  private found?: Promise<Deployed>;

  constructor(kubectl: Kubectl, manifests: readonly Manifest[]) {
    this.kubectl = kubectl;
    this.manifests = manifests;
  }

  /** The objects of a kind; undefined where the cluster does not know it. */
  async list(kind: string, { namespace, selector }: Place = {}): Promise<readonly Live[] | undefined> {
    const where = [...(namespace === undefined ? [] : ['-n', namespace]), ...(selector === undefined ? [] : ['-l', selector])];
    const { exitCode, stdout, stderr } = await this.kubectl(['get', kind, ...where, '-o', 'json'], { accept: [0, 1] });
    if (exitCode !== 0 && UNKNOWN.test(stderr)) return undefined;
    if (exitCode !== 0) throw new Error(stderr.trim());
    return (JSON.parse(stdout) as { items: readonly Live[] }).items;
  }

  /** One object; undefined where it is not there. */
  async find(kind: string, namespace: string, name: string): Promise<Live | undefined> {
    const { stdout } = await this.kubectl(['-n', namespace, 'get', kind, name, '--ignore-not-found', '-o', 'json']);
    return stdout.trim() === '' ? undefined : (JSON.parse(stdout) as Live);
  }

  /** What a path of the API server answers; undefined where there is no such path. */
  async raw(path: string): Promise<string | undefined> {
    const { exitCode, stdout, stderr } = await this.kubectl(['get', '--raw', path], { accept: [0, 1] });
    if (exitCode === 0) return stdout;
    if (/NotFound|could not find the requested resource/.test(stderr)) return undefined;
    throw new Error(stderr.trim());
  }

  /** The version of the API server. */
  async version(): Promise<string> {
    const { stdout } = await this.kubectl(['version', '-o', 'json', '--request-timeout=20s']);
    return (JSON.parse(stdout) as { serverVersion?: { gitVersion?: string } }).serverVersion?.gitVersion ?? '';
  }

  /** What a script says that runs in a container. */
  async exec(namespace: string, pod: string, container: string, script: string): Promise<string> {
    const { stdout } = await this.kubectl(['-n', namespace, 'exec', pod, '-c', container, '--', 'bash', '-c', script]);
    return stdout;
  }

  /** The rendered objects as they are. Asked once: all checks look at the same moment. */
  deployed(): Promise<Deployed> {
    return (this.found ??= this.lookUp().catch((error: unknown) => {
      // The next check may be luckier.
      delete this.found;
      throw error;
    }));
  }

  private async lookUp(): Promise<Deployed> {
    const kinds = new Map<string, Manifest[]>();
    for (const manifest of this.manifests) {
      const kind = `${manifest.apiVersion} ${manifest.kind}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), manifest]);
    }
    const objects = new Map<string, Live>();
    const unknownKinds: string[] = [];
    for (const [kind, items] of kinds) {
      const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
      const args = ['get', '-f', '-', '--ignore-not-found', '-o', 'json'];
      const { exitCode, stdout, stderr } = await this.kubectl(args, { input, accept: [0, 1] });
      if (exitCode !== 0 && UNKNOWN.test(stderr)) unknownKinds.push(kind);
      else if (exitCode !== 0) throw new Error(stderr.trim());
      else for (const object of objectsIn(stdout)) objects.set(keyOf(object), object);
    }
    return { of: (manifest) => objects.get(keyOf(manifest)), unknownKinds };
  }
}

const UNKNOWN = /doesn't have a resource type|no matches for kind/;

/** A single object is printed as it is, several as a list, none not at all. */
function objectsIn(text: string): readonly Live[] {
  if (text.trim() === '') return [];
  const answer = JSON.parse(text) as Live & { readonly items?: readonly Live[] };
  return answer.items ?? [answer];
}

const keyOf = ({ kind, metadata }: { readonly kind: string; readonly metadata: { readonly name: string; readonly namespace?: unknown } }) =>
  `${kind}/${typeof metadata.namespace === 'string' ? metadata.namespace : ''}/${metadata.name}`;

import type { Answer, Kubectl } from '../../../smoke/support/kubectl';
import type { Live } from '../../../smoke/support/objects';

/** What a `kubectl` of tests answers from. */
export interface FakeCluster {
  objects: Live[];
  readonly raw: Record<string, string>;
  /** Kinds that the cluster does not know. */
  readonly unknown: Set<string>;
  /** What pods say to a script. */
  exec: (pod: string) => string;
}

/** A `kubectl` that answers as the real one does, from objects. */
export function fakeKubectl(cluster: FakeCluster): Kubectl {
  return (args, { input = '', accept = [0] } = {}) => {
    const answer = answerOf(cluster, args, input);
    if (!accept.includes(answer.exitCode)) return Promise.reject(new Error(`kubectl ${args.join(' ')}: ${answer.stderr}`));
    return Promise.resolve(answer);
  };
}

function answerOf({ objects, raw, unknown, exec }: FakeCluster, args: readonly string[], input: string): Answer {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const words = args.filter(
    (word, index) => !word.startsWith('-') && !['-n', '-l', '-o', '-c', '-f', '--raw'].includes(args[index - 1] ?? ''),
  );
  const [verb, kind = '', name] = words;
  if (verb === 'version') return ok(JSON.stringify({ serverVersion: { gitVersion: 'v1.34.4' } }));
  if (verb === 'exec') return ok(exec(kind));
  const path = option('--raw');
  if (path !== undefined) return raw[path] === undefined ? failed('Error from server (NotFound)') : ok(raw[path]);
  if (option('-f') === '-') {
    const { items } = JSON.parse(input) as { items: readonly Live[] };
    if (items.some((item) => unknown.has(item.kind))) return failed('error: no matches for kind');
    const found = items.flatMap((item) => objects.filter((one) => keyOf(one) === keyOf(item)).slice(0, 1));
    if (found.length === 0) return ok('');
    return ok(JSON.stringify(found.length === 1 ? found[0] : { kind: 'List', items: found }));
  }
  const ofKind = objects.filter((one) => namesOf(one).includes(kind));
  if (ofKind.length === 0 && unknown.has(kind)) return failed(`error: the server doesn't have a resource type "${kind}"`);
  const inNamespace = ofKind.filter(({ metadata }) => option('-n') === undefined || metadata.namespace === option('-n'));
  if (name !== undefined) {
    const [found] = inNamespace.filter(({ metadata }) => metadata.name === name);
    return ok(found === undefined ? '' : JSON.stringify(found));
  }
  const labels = (option('-l')?.split(',') ?? []).map((one) => one.split('='));
  const items = inNamespace.filter(({ metadata }) => labels.every(([label = '', value]) => metadata.labels?.[label] === value));
  return ok(JSON.stringify({ items }));
}

const ok = (stdout: string): Answer => ({ exitCode: 0, stdout, stderr: '' });
const failed = (stderr: string): Answer => ({ exitCode: 1, stdout: '', stderr });
const keyOf = ({ kind, metadata }: Live) => `${kind}/${metadata.namespace ?? ''}/${metadata.name}`;

function namesOf({ apiVersion, kind }: Live): readonly string[] {
  const [singular, group = ''] = [kind.toLowerCase(), apiVersion.split('/')[0]];
  return [singular, `${singular}s`, `${singular}s.${group}`];
}

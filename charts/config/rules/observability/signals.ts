import { destinationsOf } from '../../observability/destinations';
import type { Rule } from '../rule';
import { isUrl } from '../rule';

/** What agents see goes somewhere: where it is said, or to the receiver, which sends it on. */
export const agents: Rule = function* (environment) {
  const { traces, profiles, collectors } = environment.observability;
  const destinations = destinationsOf(environment);
  const wanted = [
    ['observability.traces.endpoint', traces, 'tempo', 'traces', 'http://tempo.example:4318'],
    [
      'observability.profiles.endpoint',
      profiles?.type === 'agent' ? profiles : undefined,
      'pyroscope',
      'profiles',
      'http://pyroscope.example:4040',
    ],
  ] as const;
  for (const [path, settings, signal, what, example] of wanted) {
    const got = settings?.endpoint;
    if (settings === undefined) continue;
    if (got !== undefined) {
      if (!isUrl(got, 'http', 'https')) yield { path, problem: 'is not an address', got, remedy: `Write for example '${example}'` };
    } else if (collectors?.receiver === undefined) {
      yield { path, problem: 'is missing, and nothing else receives them', remedy: "Give it, or 'observability.collectors.receiver'" };
    } else if (destinations[signal] === undefined) {
      const remedy = `Give it, or a destination for ${what}`;
      yield { path, problem: 'is missing, and the receiver has nowhere to send them', remedy };
    }
  }
};

/** What profiles on each node is a collector, and has to send it somewhere. */
export const profilers: Rule = function* (environment) {
  const { profiles, collectors } = environment.observability;
  if (profiles === undefined || profiles.type === 'agent') return;
  const path = 'observability.profiles.type';
  const got = profiles.type;
  if (collectors === undefined) {
    yield { path, problem: 'is done by a collector on each node, and there are none', got, remedy: "Give 'observability.collectors'" };
  } else if (destinationsOf(environment).pyroscope === undefined && collectors.profiles === undefined) {
    const remedy = "Give 'observability.collectors.destination' one for profiles";
    yield { path, problem: 'has nowhere to send profiles', got, remedy };
  }
};

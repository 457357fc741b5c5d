import type { Fault } from '../../config/fault';
import type { Line } from '../../config/lines';
import { extensionOf, isKnown, nearest } from './known/known';
import { comesWith } from './known/later';
import { removedIn, type Removed } from './known/removed';
import type { Properties } from './property';
import { textOf } from './render';

/** Properties that we set and that an operator may set otherwise: nothing that was proved or that other manifests stand on. */
const TUNABLE: readonly string[] = ['druid.coordinator.startDelay', 'druid.indexer.queue.startDelay', 'druid.monitoring.monitors'];

/** What an operator's properties are held against. */
export interface Known {
  /** The properties that we compute. */
  readonly computed: Properties;
  /** The line of Druid that reads them. */
  readonly line: Line;
  /** The extensions that it loads. */
  readonly extensions: readonly string[];
}

/** What is wrong with the properties that an operator gives beside the ones that we compute. */
export function* propertyFaults(path: string, given: Properties, { computed, line, extensions }: Known): Generator<Fault> {
  for (const [key, value] of Object.entries(given)) {
    const at = `${path}['${key}']`;
    const removed = removedIn(line.number, key, textOf(value));
    const extension = extensionOf(line.number, key);
    if (key in computed && !TUNABLE.includes(key)) {
      yield { path: at, problem: 'is computed from the other settings', got: value, remedy: 'Remove it' };
    } else if (removed !== undefined) {
      const effect = removed.effect === 'fails' ? 'stops Druid at its start' : 'has had no effect';
      yield { path: at, problem: `${effect} since release ${removed.since}`, got: value, remedy: successorOf(removed) };
    } else if (comesWith(line.number, key) !== undefined) {
      yield { path: at, problem: `comes with release ${comesWith(line.number, key)}`, got: value, remedy: 'Remove it until then' };
    } else if (!isKnown(line.number, key)) {
      yield { path: at, problem: 'is not a property of this Druid release', remedy: suggestion(nearest(line.number, key)) };
    } else if (extension !== undefined && !extensions.includes(extension)) {
      yield {
        path: at,
        problem: `is read by the extension '${extension}' alone, which is not loaded`,
        remedy: loadingOf(extension),
      };
    } else if (SECRET.test(key) && !textOf(value).startsWith('{')) {
      yield { path: at, problem: 'holds a secret in plain text', remedy: 'Give {"type":"environment","variable":"..."} as a string' };
    }
  }
}

/** A name that is far from every other one is no slip of the pen. */
function suggestion(near: string | undefined): string {
  return near === undefined ? 'Remove it' : `Remove it, or use '${near}'`;
}

function successorOf({ instead }: Removed): string {
  if (instead === undefined) return 'Remove it';
  return instead.startsWith('druid.') ? `Use '${instead}'` : `Use ${instead}`;
}

/** Extensions that come with a setting are not asked for by name. */
function loadingOf(extension: string): string {
  const setting = SETTINGS[extension];
  return setting === undefined ? `Add '${extension}' to 'druid.extensions'` : `Set '${setting}'`;
}

const SETTINGS: Readonly<Record<string, string>> = {
  'simple-client-sslcontext': 'druid.tls',
  'druid-pac4j': 'druid.authentication.oidc',
  'druid-kafka-indexing-service': 'stream',
};

const SECRET = /(password|passphrase|secret|secretkey|accesskey)$/i;

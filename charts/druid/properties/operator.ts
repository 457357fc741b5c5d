import type { Fault } from '../../config/fault';
import { isKnown, nearest } from './known/known';
import type { Properties } from './property';
import { textOf } from './render';

/** Properties that we set and that an operator may set otherwise: nothing that was proved or that other manifests stand on. */
const TUNABLE: readonly string[] = ['druid.coordinator.startDelay', 'druid.indexer.queue.startDelay', 'druid.monitoring.monitors'];

/** What is wrong with the properties that an operator gives beside the ones that we compute. */
export function* propertyFaults(path: string, given: Properties, computed: Properties): Generator<Fault> {
  for (const [key, value] of Object.entries(given)) {
    const at = `${path}['${key}']`;
    if (key in computed && !TUNABLE.includes(key)) {
      yield { path: at, problem: 'is computed from the other settings', got: value, remedy: 'Remove it' };
    } else if (!isKnown(key)) {
      yield { path: at, problem: 'is not a property of this Druid release', remedy: `Remove it, or use '${nearest(key)}'` };
    } else if (SECRET.test(key) && !textOf(value).startsWith('{')) {
      yield { path: at, problem: 'holds a secret in plain text', remedy: 'Give {"type":"environment","variable":"..."} as a string' };
    }
  }
}

const SECRET = /(password|passphrase|secret|secretkey|accesskey)$/i;

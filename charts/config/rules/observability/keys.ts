import type { Fault } from '../../fault';
import { pathOf } from '../../schema/path';
import type { Rule } from '../rule';

/** Where the settings of a destination stand. */
export const DESTINATION = ['observability', 'collectors', 'destination'] as const;

/** Whether a text is, or has in it, what lets somebody in. It is never shown. */
export const isKey = (text: string) => /gl(c|sa)_/.test(text) || /^[a-z]+:\/\/[^/]*@/.test(text);

/** A key in an environment is a key in the repository, and in every manifest. */
export const keys: Rule = function* ({ observability: { collectors } }) {
  yield* keysBelow([...DESTINATION], collectors?.destination);
};

function* keysBelow(path: readonly string[], value: unknown): Generator<Fault> {
  if (typeof value === 'string' && isKey(value)) {
    const remedy = 'Put it into a Secret, and give the name of that; and have it replaced, as it was seen here';
    yield { path: pathOf(path), problem: 'has a key in it', remedy };
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) yield* keysBelow([...path, key], below);
}

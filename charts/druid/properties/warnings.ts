import type { Fault } from '../../config/fault';
import type { Line } from '../../config/lines';
import type { Properties } from './property';
import { propertiesOf } from './known/known';

/** What an operator may have forgotten: an extension that he loads, and that has properties of which none is set. */
export function* extensionWarnings(line: Line, extensions: readonly string[], set: readonly Properties[]): Generator<Fault> {
  const keys = new Set(set.flatMap((properties) => Object.keys(properties)));
  for (const [index, got] of extensions.entries()) {
    const [first, ...more] = propertiesOf(line.number, got);
    if (first === undefined || [first, ...more].some((property) => keys.has(property))) continue;
    yield {
      path: `druid.extensions[${index}]`,
      problem: 'is loaded, and none of its properties is set, so that its defaults apply',
      got,
      remedy: `Set one, such as '${first}', or leave it out if nobody needs it`,
    };
  }
}

import { refersOf } from './expression';
import { linesOfBlock } from './layout';
import type { Block } from './component';

/**
 * The configuration of one Alloy, formatted as `alloy fmt` does.
 *
 * Throws, with all that is wrong at once, where two components have the same name, or one refers to another that is not there.
 */
export function render(components: readonly Block[]): string {
  const faults = faultsOf(components);
  if (faults.length > 0) throw new Error(['This configuration of Alloy does not hold:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  return components.map(({ type, args }) => `${linesOfBlock(type, args).join('\n')}\n`).join('\n');
}

function faultsOf(components: readonly Block[]): readonly string[] {
  const ids = components.map(({ id }) => id);
  const present = new Set(ids);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} is there more than once; leave one of them, or rename it`);
  const dangling = components.flatMap(({ id, args }) =>
    refersOf(args)
      .filter((target) => !present.has(target))
      .map((target) => `${id} refers to ${target}, which is not there; add it to the list`),
  );
  return [...new Set([...twice, ...dangling])];
}

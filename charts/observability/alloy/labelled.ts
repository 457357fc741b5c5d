import { isIdentifier } from './quote';

/** Where a block keeps its label: among its arguments it would be one. */
const LABEL = Symbol('label of a block');

/** The body of a block that has a label of its own, such as `static "msk" { }`. */
export type Labelled<Args extends object> = Args & { readonly [LABEL]: string };

/** Gives the body of a block a label. */
export function labelled<Args extends object>(label: string, args: Args): Labelled<Args> {
  return { ...args, [LABEL]: label };
}

/** Throws where a label could not be read, and says what to write. */
export function checkLabel(block: string, label: string): void {
  if (!isIdentifier(label)) throw new Error(`${block}: the label '${label}' is no identifier; write ${suggestion(label)}`);
}

function suggestion(label: string): string {
  const mended = label.replaceAll(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, '_');
  return isIdentifier(mended) ? `'${mended}'` : 'letters, digits and underscores, and no keyword';
}

/** The label of a block, if it has one. */
export function labelOf(args: object): string | undefined {
  return LABEL in args ? (args[LABEL] as string) : undefined;
}

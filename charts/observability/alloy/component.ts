import { expression, type Expression, type Kind } from './expression';
import { checkLabel, labelled } from './labelled';

/** What is written of a component, and all there is of one that nothing can refer to. */
export interface Block {
  /** The component's name, such as `prometheus.scrape`. */
  readonly type: string;
  /** How others refer to it, such as `prometheus.scrape.druid`. */
  readonly id: string;
  /** Its arguments and blocks. */
  readonly args: object;
}

/** A component of which others read something: each is a property, by the name that Alloy gives it. */
export type Component<Exports extends ExportKinds> = Block & { readonly [Name in keyof Exports]: Expression<Exports[Name]> };

/** The names that a component exports, with what they are. */
export type ExportKinds = Readonly<Record<string, Kind>>;

/**
 * A component of Alloy, as a function of a label and its arguments.
 *
 * @param type its name
 * @param takes names the type of its arguments: `takes<ScrapeArgs>`
 * @param exports what others read of it
 */
export function component<Args extends object>(type: string, takes: (args: Args) => Args): (label: string, args: Args) => Block;
export function component<Args extends object, const Exports extends ExportKinds>(
  type: string,
  takes: (args: Args) => Args,
  exports: Exports,
): (label: string, args: Args) => Component<Exports>;
export function component<Args extends object>(type: string, takes: (args: Args) => Args, exports: ExportKinds = {}) {
  return (label: string, args: Args): Block => {
    checkLabel(type, label);
    const id = `${type}.${label}`;
    const exported = Object.entries(exports).map(([name, kind]) => [name, expression(kind, `${id}.${name}`, [id])] as const);
    return { ...Object.fromEntries(exported), type, id, args: labelled(label, takes(args)) };
  };
}

/** A block at the top of a configuration that is there once, and has no label. */
export function single<Args extends object>(type: string, takes: (args: Args) => Args): (args: Args) => Block {
  return (args) => ({ type, id: type, args: takes(args) });
}

/** Says what arguments are, to {@link component}. */
export function takes<Args>(args: Args): Args {
  return args;
}

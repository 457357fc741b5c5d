import documented from './components.json';
import type { BlockNode, Statement } from './parser';

/** What is documented of a block. */
export interface Documented {
  /** Its arguments. */
  readonly arguments?: readonly string[];
  /** The arguments and blocks it must have. */
  readonly required?: readonly string[];
  /** Its blocks. */
  readonly blocks?: Readonly<Record<string, Documented>>;
}

/** The components that we use, as Grafana documents them for Alloy 1.18. */
export const COMPONENTS: Readonly<Record<string, Documented>> = documented;

/** All that a configuration says and Alloy does not know, or must be told and is not. */
export function faultsOf(ast: readonly Statement[]): readonly string[] {
  return ast.flatMap((statement) => {
    const where = `${statement.at.line}:${statement.at.column}: ${statement.name}`;
    const component = COMPONENTS[statement.name];
    if (statement.kind === 'attribute' || component === undefined) return [`${where}: unknown component`];
    return faultsOfBlock(statement, component);
  });
}

function faultsOfBlock(block: BlockNode, known: Documented): readonly string[] {
  const present = new Set(block.body.map(({ name }) => name));
  const missing = (known.required ?? []).filter((name) => !present.has(name));
  return [
    ...missing.map((name) => `${block.at.line}:${block.at.column}: ${block.name}: ${name} is missing`),
    ...repeatedOf(block).map(({ name, at }) => `${at.line}:${at.column}: ${block.name}: ${name} is set twice`),
    ...block.body.flatMap((statement) => {
      const { name, at } = statement;
      const where = `${at.line}:${at.column}: ${block.name}`;
      if (statement.kind === 'attribute') return known.arguments?.includes(name) === true ? [] : [`${where}: unknown argument ${name}`];
      const inner = known.blocks?.[name];
      if (inner === undefined) return [`${where}: unknown block ${name}`];
      // Stages for some lines are any stages.
      return faultsOfBlock(statement, name === 'stage.match' ? { ...inner, ...stagesOf(known) } : inner);
    }),
  ];
}

const stagesOf = ({ blocks }: Documented): Documented => (blocks === undefined ? {} : { blocks });

function repeatedOf({ body }: BlockNode): readonly Statement[] {
  const attributes = body.filter(({ kind }) => kind === 'attribute');
  return attributes.filter(({ name }, i) => attributes.findIndex((other) => other.name === name) !== i);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Size } from 'cdk8s';
import ts from 'typescript';

import { replacedAt } from '../charts/config/schema/path';
import { plan } from '../charts/druid/plan/plan';
import { localWith } from './support/environment';
import { ROOT } from './support/sources';

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  resolveJsonModule: true,
  strict: true,
  skipLibCheck: true,
  types: [],
  noLib: true,
};

/** What other packages export, what is generated and data are not asked for, and reading them takes longer than all else. */
const UNREAD = /\/node_modules\/(?!typescript\/)|\/imports\/|\.json$/;
const host = ts.createCompilerHost(options);
const read = host.getSourceFile.bind(host);
host.getSourceFile = (file, target, ...rest) => (UNREAD.test(file) ? ts.createSourceFile(file, '', target) : read(file, target, ...rest));

const LIBRARIES = ['charts', 'infra'].map((side) => join(ROOT, side, 'index.ts'));
const program = ts.createProgram(LIBRARIES, options, host);
const checker = program.getTypeChecker();

const MISSPELT = ['druid', 'roles', 'broker', 'default', 'properties', 'druid.broker.http.numConections'];

interface Documented {
  readonly name: string;
  readonly text: string;
  readonly optional: boolean;
  readonly tags: readonly { readonly name: string; readonly text: string }[];
}

const exported = LIBRARIES.flatMap((file) => exportsOf(file));
const properties = exported.flatMap((symbol) => propertiesOf(symbol));

test('there is an API to document', () => {
  expect(exported.length).toBeGreaterThan(20);
  expect(properties.length).toBeGreaterThan(60);
});

test.each(exported.map(documented))('$name says what it is', ({ text }) => {
  expect(text).not.toBe('');
});

test.each(properties)('$name says what it is, and its default where it may be left out', ({ text, optional, tags }) => {
  const defaults = tags.filter(({ name }) => name === 'default').map(({ text: value }) => value);
  expect(text !== '' || defaults.length > 0).toBe(true);
  expect(defaults).toHaveLength(optional ? 1 : 0);
  // A literal, or a dash and what happens.
  for (const value of defaults) expect(value).toMatch(/^(- .+|\d+(\.\d+)?|true|false|'[^']*'|\[.*\]|\{\})$/);
});

test.each(commandsOf(readFileSync(join(ROOT, 'README.md'), 'utf8')))('the README names a command that is there: npm run %s', (script) => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  expect(Object.keys(scripts)).toContain(script);
});

test('the README shows the message as it is', () => {
  const [, shown] = /^```\n(Environment [\s\S]+?)\n```$/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  const faulty = replacedAt(localWith('druid.roles.broker.default.memory', Size.mebibytes(512)), MISSPELT, 5);
  expect(() => plan('local', faulty)).toThrow(new Error(shown));
});

function exportsOf(file: string): readonly ts.Symbol[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} exports nothing`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
}

function propertiesOf(symbol: ts.Symbol): readonly Documented[] {
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined || !ts.isInterfaceDeclaration(declaration)) return [];
  return declaration.members.flatMap((member) => {
    const property = member.name && checker.getSymbolAtLocation(member.name);
    // The variant of a union is told by its name alone.
    if (property === undefined || ['type', 'source'].includes(property.name)) return [];
    const found = documented(property);
    return [{ ...found, name: `${symbol.name}.${property.name}` }];
  });
}

function documented(symbol: ts.Symbol): Documented {
  return {
    name: symbol.name,
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
    tags: symbol.getJsDocTags(checker).map(({ name, text }) => ({ name, text: ts.displayPartsToString(text) })),
  };
}

function commandsOf(page: string): readonly string[] {
  return [...new Set([...page.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script))];
}

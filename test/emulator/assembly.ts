import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CHANGES, STAND_INS, type Place, type Properties, type Said } from './stand-ins';

/** A template, and what of it is looked at here. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}

interface Resource {
  readonly Type: string;
  readonly Properties?: Properties;
  readonly DependsOn?: unknown;
}

/** A file that a stack needs: where it is, and where it is to be. */
export interface Asset {
  readonly source: { readonly path: string };
  readonly destinations: Readonly<Record<string, { readonly bucketName: string; readonly objectKey: string }>>;
}

/** A stack in a folder that `cdk synth` wrote. */
export interface Stack {
  readonly template: Template;
  readonly assets: Readonly<Record<string, Asset>>;
}

/** Reads a stack, with the templates of its nested stacks by their logical ids. */
export function readStack(folder: string, name: string): Stack & { readonly nested: Readonly<Record<string, Template>> } {
  const template = read(folder, `${name}.template.json`) as Template;
  const { files: assets } = read(folder, `${name}.assets.json`) as { readonly files: Stack['assets'] };
  const ids = Object.entries(template.Resources).filter(([, { Type }]) => Type === NESTED);
  const nested = ids.map(([id, { Properties }]) => {
    const hash = /[0-9a-f]{64}(?=\.json)/.exec(JSON.stringify(Properties?.['TemplateURL']))?.[0] ?? '';
    return [id, read(folder, assets[hash]?.source.path ?? `of ${id}, which is no asset`) as Template] as const;
  });
  return { template, assets, nested: Object.fromEntries(nested) };
}

/** Puts a template in the place of a stack's own, and lets the stack be unprotected: moto cannot protect one. */
export function replaceTemplate(folder: string, name: string, template: Template): void {
  writeFileSync(join(folder, `${name}.template.json`), JSON.stringify(template, null, 1));
  const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
  writeFileSync(join(folder, 'manifest.json'), manifest.replaceAll('"terminationProtection": true', '"terminationProtection": false'));
}

/** One template of a stack and its nested ones: moto makes nested stacks, but does not tell their outputs to the stack around them. */
export function folded({ template, nested }: ReturnType<typeof readStack>): Template {
  const given = Object.keys(nested).flatMap((id) => Object.entries(template.Resources[id]?.Properties?.['Parameters'] ?? {}));
  const parameters: Readonly<Record<string, unknown>> = Object.fromEntries(given);
  const all = [template, ...Object.values(nested)];
  const resources = all.flatMap(({ Resources }) => Object.entries(Resources).filter(([, { Type }]) => Type !== NESTED));
  const asked = all.flatMap(({ Parameters }) => Object.entries(Parameters ?? {}).filter(([name]) => !(name in parameters)));
  const merged = { ...template, Resources: Object.fromEntries(resources), Parameters: Object.fromEntries(asked) };
  if (Object.keys(merged.Resources).length < resources.length) throw new Error('two resources have the same logical id');
  return replaced(merged, (id, attribute) =>
    attribute === 'Ref' ? parameters[id] : nested[id]?.Outputs?.[attribute.replace(/^Outputs\./, '')]?.Value,
  );
}

const NESTED = 'AWS::CloudFormation::Stack';

/** What moto makes of a template; the rest is taken out, with something standing in for it where it is asked for. */
export async function reduced(template: Template, place: Place): Promise<Template> {
  const said: Record<string, Said> = {};
  for (const [id, { Type, Properties = {} }] of Object.entries(template.Resources)) {
    const standIn = STAND_INS[Type];
    if (standIn !== undefined) said[id] = await standIn(Properties, place);
  }
  const left = Object.entries(template.Resources).filter(([id]) => !(id in said));
  const Resources = Object.fromEntries(left.map(([id, resource]) => [id, changed(resource)]));
  return replaced({ ...template, Resources }, (id, attribute) => {
    if (said[id] !== undefined && said[id][attribute] === undefined) throw new Error(`nothing stands in for ${attribute} of ${id}`);
    return said[id]?.[attribute];
  });
}

function changed({ Type, Properties = {} }: Resource): Resource {
  return { Type, Properties: CHANGES[Type]?.(Properties) ?? Properties };
}

/** What comes of JSON when other values take the place of what is said of a resource, and of what is said in them. */
function replaced<T>(node: T, by: (id: string, attribute: string) => unknown): T;
function replaced(node: unknown, by: (id: string, attribute: string) => unknown): unknown {
  if (Array.isArray(node)) return node.map((one: unknown) => replaced(one, by));
  if (typeof node !== 'object' || node === null) return node;
  const { Ref, 'Fn::GetAtt': attribute } = node as { readonly Ref?: string; readonly 'Fn::GetAtt'?: readonly [string, string] };
  const value = Ref !== undefined ? by(Ref, 'Ref') : attribute !== undefined ? by(...attribute) : undefined;
  if (value !== undefined) return replaced(value, by);
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, replaced(inner as unknown, by)]));
}

function read(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

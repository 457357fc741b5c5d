import { Duration, Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import type { Environment } from '../../../charts/config/environment';
import { replacedAt, valueAt } from '../../../charts/config/schema/path';
import type { LeafParams } from '../../../charts/config/schema/leaves';
import { bytesOf } from '../../../charts/config/size';
import { unwrapped, type Schema, type Setting } from './settings';
import { specialOf } from './special';

/** An environment in which one setting, which stands at the given place, has another value of its kind. */
export function changedAt(environment: Environment, setting: Setting, place: readonly PropertyKey[]): Environment {
  const special = specialOf(setting.path, environment, place);
  if (special !== undefined) return special;
  // The name of a variant cannot change alone.
  const isVariant = setting.schema.def.type === 'literal' && setting.variants.length > 1;
  const at = isVariant ? place.slice(0, -1) : place;
  const value = valueAt(environment, at);
  return replacedAt(environment, at, isVariant ? otherVariant(setting, value) : otherValue(setting.schema, value)) as Environment;
}

function otherValue(schema: Schema, value: unknown): unknown {
  const choices = Object.values(unwrapped(schema).def.entries ?? {});
  if (choices.length > 0) return choices.find((choice) => choice !== value);
  if (value instanceof Size) return Size.kibibytes(bytesOf(value) / 1024 + 1024);
  if (value instanceof Duration) return Duration.seconds(value.toSeconds() + 60);
  if (Cpu.isCpu(value)) return Cpu.millis(value.toMillis() + 1);
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return [...(value as readonly unknown[]), {}];
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value ?? {}).map(([key, text]) => [key, `${String(text)}x`]));
  const text = typeof value === 'string' ? value : '';
  return text.includes('://') ? text.replace('://', '://x') : `${text}x`;
}

/** Another variant of a union, with what the two have in common as it was. */
function otherVariant({ schema, variants }: Setting, value: unknown): unknown {
  const [own] = schema.def.values ?? [];
  const other = variants.find((variant) => Object.values(variant.def.shape ?? {}).every(({ def }) => !def.values?.includes(own ?? '')));
  return other && sampleOf(other, value);
}

/** A value that a schema takes: what there is, where it does; otherwise nothing, or the sample of the leaf. */
function sampleOf(schema: Schema, value: unknown): unknown {
  if (schema.safeParse(value).success) return value;
  const { options, shape, values } = unwrapped(schema).def;
  if (options?.[0] !== undefined) return sampleOf(options[0], value);
  if (values !== undefined) return values[0];
  if (shape === undefined) return sampleOfLeaf(schema);
  const own = (value ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(shape).map(([key, below]) => [key, sampleOf(below, own[key])]));
}

function sampleOfLeaf(schema: Schema): unknown {
  const issue = schema.safeParse(undefined).error?.issues[0];
  return issue?.code === 'custom' ? (issue.params as unknown as LeafParams).sample : {};
}

import { Duration, Size } from 'cdk8s';
import { z } from 'zod';

import { Cpu } from '../cpu';
import type { VariableSettings } from '../settings/pod';
import { bytesOf } from '../size';

/**
 * The leaves of the schema. Each carries its problem and its remedy in the words of the settings, as `params` of the issue, so that
 * `faultsOf` has nothing to guess, and a sample, so that the rules can be asked about the rest where the leaf is at fault.
 */

export const size = () =>
  leaf<Size>((value) => value instanceof Size && bytesOf(value) > 0 && Number.isInteger(bytesOf(value)), {
    problem: 'is not a size above zero',
    remedy: 'Write for example Size.mebibytes(512) or Size.gibibytes(2)',
    sample: Size.gibibytes(2),
    other: Size.gibibytes(64),
  });

export const cpu = () =>
  leaf<Cpu>((value) => Cpu.isCpu(value) && value.toMillis() > 0 && Number.isInteger(value.toMillis()), {
    problem: 'is not an amount of CPU above zero',
    remedy: 'Write for example Cpu.units(2) or Cpu.millis(250)',
    sample: Cpu.units(1),
    other: Cpu.units(32),
  });

export const duration = () =>
  leaf<Duration>((value) => value instanceof Duration && value.toMilliseconds() >= 1000 && value.toMilliseconds() % 1000 === 0, {
    problem: 'is not a duration of whole seconds above zero',
    remedy: 'Write for example Duration.minutes(5) or Duration.days(30)',
    sample: Duration.minutes(5),
    other: Duration.days(300),
  });

export const count = () =>
  leaf<number>((value) => Number.isInteger(value) && (value as number) >= 1, {
    problem: 'is not a whole number of at least 1',
    remedy: 'Give 1 or more',
    sample: 1,
    other: 1_000,
  });

export const integer = () =>
  leaf<number>((value) => Number.isInteger(value), {
    problem: 'is not a whole number',
    remedy: 'Give a whole number, such as 0 or -5',
    sample: 0,
    other: 1_000_000,
  });

export const percent = () =>
  leaf<number>((value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 100, {
    problem: 'is not a percentage',
    remedy: 'Give a whole number from 1 to 100',
    sample: 50,
    other: 51,
  });

export const objective = () =>
  leaf<number>((value) => typeof value === 'number' && value >= 50 && value < 100, {
    problem: 'is not an objective in percent',
    remedy: 'Give a number from 50 to below 100, such as 99.5',
    sample: 99,
    other: 55,
  });

export const latency = () =>
  leaf<Duration>((value) => value instanceof Duration && value.toMilliseconds() >= 1, {
    problem: 'is not a duration above zero',
    remedy: 'Write for example Duration.millis(2500)',
    sample: Duration.millis(2500),
    other: Duration.seconds(30),
  });

export const bound = () =>
  leaf<number>((value) => Number.isFinite(value), {
    problem: 'is not a number',
    remedy: 'Give the upper bound of a bucket, such as 0.5',
    sample: 1,
    other: 60,
  });

export const port = () =>
  leaf<number>((value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 65535, {
    problem: 'is not a port',
    remedy: 'Give a whole number from 1 to 65535',
    sample: 8080,
    other: 8181,
  });

export const text = () =>
  leaf<string>((value) => typeof value === 'string' && value.trim() !== '' && !value.includes('\n'), {
    problem: 'is not a line of text',
    remedy: 'Give a string that is not empty',
    sample: 'sample',
    other: 'other',
  });

export const texts = () => z.array(text()).readonly();

export const flag = () =>
  leaf<boolean>((value) => typeof value === 'boolean', {
    problem: 'is neither true nor false',
    remedy: 'Give true or false',
    sample: false,
    other: true,
  });

export const capacityUnits = () =>
  leaf<number>((value) => Number.isInteger(Number(value) * 2) && (value as number) >= 0.5 && (value as number) <= 256, {
    problem: 'is not a number of capacity units',
    remedy: 'Give halves from 0.5 to 256',
    sample: 0.5,
    other: 128,
  });

export const string = () =>
  leaf<string>((value) => typeof value === 'string', {
    problem: 'is not a text',
    remedy: 'Give a string',
    sample: 'sample',
    other: 'other',
  });

export const anything = () =>
  leaf<unknown>((value) => value !== undefined, {
    problem: 'is missing',
    remedy: 'Give the value to put there',
    sample: 'sample',
    other: 'other',
  });

export const property = () =>
  leaf<string | number | boolean>((value) => ['string', 'boolean'].includes(typeof value) || Number.isFinite(value), {
    problem: 'is not the value of a property',
    remedy: 'Give a string, a finite number or a boolean; write JSON as a string',
    sample: '',
    other: 'other',
  });

export const variable = () =>
  leaf<VariableSettings>((value) => typeof value === 'string' || isSecretKey(value), {
    problem: 'is not the value of a variable',
    remedy: "Give a string, or { secret: '...', key: '...' }",
    sample: '',
    other: 'other',
  });

/** What an issue of a leaf carries. */
export interface LeafParams {
  readonly problem: string;
  readonly remedy: string;
  /** What stands in for it. */
  readonly sample: unknown;
  /** Another stand-in, far from the first. */
  readonly other: unknown;
}

function leaf<T>(accepts: (value: unknown) => boolean, params: LeafParams) {
  return z.custom<T>(accepts, { params: { ...params } });
}

function isSecretKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== 'key,secret') return false;
  return Object.values(value).every((part) => typeof part === 'string' && part !== '');
}

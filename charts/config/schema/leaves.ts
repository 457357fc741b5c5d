import { Size } from 'cdk8s';
import { z } from 'zod';

import { Cpu } from '../cpu';
import { bytesOf } from '../size';

/**
 * The leaves of the schema. Each carries its problem and its remedy in the words of the settings, as `params` of the issue, so that
 * `faultsOf` has nothing to guess.
 */

export const size = () =>
  leaf<Size>((value) => value instanceof Size && bytesOf(value) > 0 && Number.isInteger(bytesOf(value)), {
    problem: 'is not a size above zero',
    remedy: 'Write for example Size.mebibytes(512) or Size.gibibytes(2)',
  });

export const cpu = () =>
  leaf<Cpu>((value) => Cpu.isCpu(value) && value.toMillis() > 0 && Number.isInteger(value.toMillis()), {
    problem: 'is not an amount of CPU above zero',
    remedy: 'Write for example Cpu.units(2) or Cpu.millis(250)',
  });

export const count = () =>
  leaf<number>((value) => Number.isInteger(value) && (value as number) >= 1, {
    problem: 'is not a whole number of at least 1',
    remedy: 'Give 1 or more',
  });

export const port = () =>
  leaf<number>((value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 65535, {
    problem: 'is not a port',
    remedy: 'Give a whole number from 1 to 65535',
  });

export const text = () =>
  leaf<string>((value) => typeof value === 'string' && value.trim() !== '' && !value.includes('\n'), {
    problem: 'is not a line of text',
    remedy: 'Give a string that is not empty',
  });

export const property = () =>
  leaf<string | number | boolean>((value) => ['string', 'boolean'].includes(typeof value) || Number.isFinite(value), {
    problem: 'is not the value of a property',
    remedy: 'Give a string, a finite number or a boolean; write JSON as a string',
  });

/** What an issue of a leaf carries. */
export interface LeafParams {
  readonly problem: string;
  readonly remedy: string;
}

function leaf<T>(accepts: (value: unknown) => boolean, params: LeafParams) {
  return z.custom<T>(accepts, { params: { ...params } });
}

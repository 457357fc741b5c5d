import type { z } from 'zod';

import type { Fault } from '../fault';
import { pathOf, valueAt } from './path';
import type { LeafParams } from './leaves';

/** Says the schema's issues in the words of the settings. */
export function faultsOf(input: unknown, issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(input, issue));
}

function faultsOfIssue(input: unknown, issue: z.core.$ZodIssue): readonly Fault[] {
  const path = pathOf(issue.path);
  const got = valueAt(input, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      problem: 'is not a setting',
      remedy: 'Remove it, or correct its name',
    }));
  }
  if (got === undefined) return [{ path, problem: 'is missing', remedy: `Give ${needed(issue)}` }];
  return [{ path, got, ...said(issue) }];
}

function said(issue: z.core.$ZodIssue): { problem: string; remedy: string } {
  switch (issue.code) {
    case 'custom':
      return issue.params as unknown as LeafParams;
    case 'invalid_value':
      return { problem: 'is not one of the choices', remedy: `Give ${choices(issue.values)}` };
    case 'invalid_union':
      return { problem: 'is not one of the choices', remedy: `Give ${choices((issue as { options?: unknown[] }).options ?? [])}` };
    case 'too_small':
      return { problem: 'is empty', remedy: 'Give at least one' };
    case 'invalid_type':
      return { problem: `is not ${article(issue.expected)}`, remedy: `Give ${article(issue.expected)}` };
    default:
      return { problem: issue.message, remedy: 'Correct it' };
  }
}

function needed(issue: z.core.$ZodIssue): string {
  return said(issue).remedy.replace(/^(Give|Write) /, '');
}

function choices(values: readonly unknown[]): string {
  return values.map((value) => `'${String(value)}'`).join(' or ');
}

function article(type: string): string {
  return type === 'array' ? 'an array' : 'an object with its settings';
}

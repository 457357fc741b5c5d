import * as iam from 'aws-cdk-lib/aws-iam';

import { CONTROLLERS, type ControllerName } from '../../charts/config/platform/controllers';
import type { ManagedPolicyName } from './managed-policies';
import { POLICIES } from './published';

/** What stands for the placeholders of a policy: one text, or several where a placeholder is a whole element of a list. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** A published policy, for one environment. */
export function policyOf(name: ControllerName, values: Values) {
  const { managedPolicies, statements } = POLICIES[name];
  return {
    ...CONTROLLERS[name],
    managedPolicies: managedPolicies as readonly ManagedPolicyName[],
    statements: (statements as readonly object[]).map((statement) => iam.PolicyStatement.fromJson(filled(statement, values))),
  };
}

function filled(value: unknown, values: Values): unknown {
  if (typeof value === 'string') return value.replace(/\$\{(\w+)\}/g, (whole, name: string) => textOf(values[name]) ?? whole);
  if (Array.isArray(value))
    return value.flatMap((element: unknown): readonly unknown[] => listOf(element, values) ?? [filled(element, values)]);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [filled(key, values), filled(below, values)]));
}

/** The elements that a placeholder stands for that is an element itself. */
function listOf(element: unknown, values: Values): readonly string[] | undefined {
  const [, name = ''] = /^\$\{(\w+)\}$/.exec(String(element)) ?? [];
  const list = values[name];
  return typeof list === 'string' ? undefined : list;
}

function textOf(value: Values[string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

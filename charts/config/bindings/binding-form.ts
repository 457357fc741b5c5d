import { BINDINGS, FORMS } from './binding-catalogue';
import type { BindingKey } from './bindings';

/** What is wrong with the form of a binding, and what mends it; undefined where nothing is. */
export function formProblemOf(key: BindingKey, got: unknown): { readonly problem: string; readonly remedy: string } | undefined {
  const { pattern, example } = FORMS[BINDINGS[key].form];
  if (typeof got === 'string' && /\$\{Token|\{\s*"?(Ref|Fn::)/.test(got)) {
    return { problem: 'was never resolved', remedy: "Take what 'cdk deploy --outputs-file' wrote, not a template" };
  }
  if (typeof got === 'string' && pattern.test(got)) return undefined;
  return { problem: 'does not have its form', remedy: `It looks like '${example}'` };
}

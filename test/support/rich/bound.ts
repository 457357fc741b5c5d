import { FORMS, BINDINGS } from '../../../charts/config/bindings/binding-catalogue';
import type { Environment } from '../../../charts/config/environment';
import { expectedBindingsOf } from '../../../charts/config/bindings/expected-bindings';
import { resolve } from '../../../charts/config/resolve';

/** An environment as it is once AWS has made what it asks for: every binding has a value of its form, and of its own where a text may. */
export function bound(environment: Environment): Environment {
  const { environment: resolved } = resolve({ ...environment, bindings: {} });
  if (resolved === undefined) throw new Error('the environment cannot be understood');
  const { account = '', region = '' } = resolved.aws ?? {};
  const bindings = expectedBindingsOf(resolved).map((key) => {
    const { form } = BINDINGS[key];
    return [key, form === 'arn' ? `arn:aws:secretsmanager:${region}:${account}:of-${key}` : FORMS[form].example] as const;
  });
  return { ...environment, bindings: Object.fromEntries(bindings) };
}

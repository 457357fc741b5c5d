import { App, Stack } from 'aws-cdk-lib';

import type { AwsEnvironment } from '../../../charts/config/aws/aws-environment';
import { resolve } from '../../../charts/config/resolve';
import { pathOf } from '../../../charts/config/schema/path';
import { parts } from '../../../infra/parts';
import { foundations } from '../rich/aws';

/** The paths of the settings of a rich environment that are read while its foundation is made. */
export function pathsReadIn(name: keyof typeof foundations): readonly string[] {
  const { environment } = resolve({ ...foundations[name], bindings: undefined });
  if (environment?.aws === undefined) throw new Error(`the environment '${name}' cannot be understood`);
  const { account, region } = environment.aws;
  const read = new Set<string>();
  const stack = new Stack(new App({ analyticsReporting: false, stackTraces: false }), 'test', { env: { account, region } });
  parts(stack, watched(environment, read) as AwsEnvironment);
  return [...read];
}

/** The same value, which tells of whatever is asked of it. Sizes and durations are single values. */
function watched(value: unknown, read: Set<string>, keys: readonly PropertyKey[] = []): unknown {
  if (typeof value !== 'object' || value === null || !(Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype))
    return value;
  // A copy, as what is frozen may not be stood in for.
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<PropertyKey, unknown>;
  return new Proxy(copy, {
    get: (target, key, receiver) => {
      const below: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol' || typeof below === 'function' || !Object.hasOwn(target, key)) return below;
      const path = [...keys, Array.isArray(target) && /^\d+$/.test(key) ? Number(key) : key];
      read.add(pathOf(path));
      return watched(below, read, path);
    },
  });
}

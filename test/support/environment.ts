import { local } from '../../charts/config/environments/local';
import type { Environment } from '../../charts/config/environment';
import { replacedAt } from '../../charts/config/schema/path';

/** `local`, or another environment, with one setting changed. What it is changed to need not be right, nor have the right type. */
export function localWith(path: string, value: unknown, environment: Environment = local): Environment {
  return replacedAt(environment, keysOf(path), value) as Environment;
}

/** `a.b[0]['c.d']` as keys. */
export function keysOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\['([^']+)'\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, plain]) =>
    index === undefined ? (quoted ?? plain ?? '') : Number(index),
  );
}

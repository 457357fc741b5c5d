import { partsOf } from '../../observability/destinations';
import { pathOf } from '../../schema/path';
import type { Rule } from '../rule';
import { isUrl } from '../rule';
import { DESTINATION, isKey } from './keys';

interface Form {
  /** The path that an address has to have. */
  readonly path: RegExp;
  readonly problem: string;
  readonly example: string;
}

const FORMS: Readonly<Record<'prometheus' | 'loki' | 'tempo' | 'pyroscope' | 'ruler', Form>> = {
  prometheus: { path: /^\/.*[^/]$/, problem: 'does not name the path of remote write', example: 'http://mimir.example:9009/api/v1/push' },
  loki: { path: /\/push$/, problem: "does not name the path of Loki's pushes", example: 'http://loki.example:3100/loki/api/v1/push' },
  tempo: { path: /^$/, problem: 'has a path, and gRPC has none', example: 'http://tempo.example:4317' },
  pyroscope: { path: /^(\/.*[^/])?$/, problem: 'ends in a slash', example: 'http://pyroscope.example:4040' },
  ruler: {
    path: /^(?!.*\/prometheus$)(\/.*[^/])?$/,
    problem: "ends in a slash or in '/prometheus', which is put behind it",
    example: 'http://mimir.example:9009',
  },
};

/** Servers have addresses, with the path that takes what is sent. */
export const endpoints: Rule = function* ({ observability: { collectors } }) {
  const destination = collectors?.destination;
  if (destination?.type !== 'endpoints') return;
  for (const [name, { path: form, problem, example }] of Object.entries(FORMS)) {
    const got = destination[name as keyof typeof FORMS]?.url;
    if (got === undefined || isKey(got)) continue;
    const path = pathOf([...DESTINATION, name, 'url']);
    const { scheme, host, path: below } = partsOf(got);
    if (!isUrl(got, 'http', 'https')) {
      yield { path, problem: 'is not an address', got, remedy: `Write for example '${example}'` };
    } else if (scheme === 'http' && /(^|\.)grafana\.net$/.test(host)) {
      yield { path, problem: 'sends what is secret in plain text', got, remedy: `Use 'https://'` };
    } else if (!form.test(below)) {
      yield { path, problem, got, remedy: `Write for example '${example}'` };
    }
  }
};

/** A user has a password. Neither goes over gRPC without TLS: the client refuses to. */
export const passwords: Rule = function* ({ observability: { collectors } }) {
  const destination = collectors?.destination;
  if (destination?.type !== 'endpoints') return;
  for (const name of Object.keys(FORMS) as (keyof typeof FORMS)[]) {
    const { username, password, url } = destination[name] ?? {};
    const path = [...DESTINATION, name];
    if (username !== undefined && password === undefined) {
      const remedy = "Give 'password', the Secret that has it, or remove the user";
      yield { path: pathOf([...path, 'username']), problem: 'has no password', ...(isKey(username) ? {} : { got: username }), remedy };
    }
    if (name !== 'tempo' || password === undefined || partsOf(url ?? '').scheme !== 'http') continue;
    const remedy = "Use 'https://' for the address, or remove it";
    yield { path: pathOf([...path, 'password']), problem: 'is not sent by gRPC without TLS', remedy };
  }
};

import { pathOf } from '../../schema/path';
import type { ResolvedSecretReference } from '../../observability/destinations';
import type { ResolvedEnvironment } from '../../schema/resolved';
import type { Rule } from '../rule';
import { isDnsSubdomain } from '../rule';
import { DESTINATION, isKey } from './keys';

/** Secrets are found by name, and made where the environment has something that makes them. */
export const destinationSecrets: Rule = function* (environment) {
  const references = referencesOf(environment);
  for (const [keys, { name, key, arn }] of references) {
    const at = (...more: readonly string[]) => pathOf([...DESTINATION, ...keys, ...more]);
    if (!isDnsSubdomain(name) && !isKey(name)) {
      yield {
        path: at('name'),
        problem: 'is not the name of a Secret',
        got: name,
        remedy: 'Use lower-case letters, digits, hyphens and dots',
      };
    }
    if (!/^[-._A-Za-z0-9]+$/.test(key) && !isKey(key)) {
      yield {
        path: at('key'),
        problem: 'is not a key of a Secret',
        got: key,
        remedy: 'Use letters, digits, hyphens, dots and underscores',
      };
    }
    if (arn === undefined) continue;
    if (!/^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:.+$/.test(arn)) {
      const remedy = "Write for example 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:grafana-0a1b2c'";
      yield { path: at('arn'), problem: 'is not the ARN of a secret', remedy };
    } else if (environment.aws === undefined || environment.secrets.type !== 'external-secrets') {
      const remedy = "Make 'secrets' of type 'external-secrets' in an environment on AWS, or remove it and keep the Secret yourself";
      yield { path: at('arn'), problem: 'is of a secret that nothing brings into the namespace', remedy };
    } else if (references.some(([, other]) => other.name === name && other.arn !== undefined && other.arn !== arn)) {
      yield { path: at('arn'), problem: `is another one for the same Secret '${name}'`, remedy: 'Give one ARN, or two names' };
    }
  }
};

type Reference = readonly [readonly string[], ResolvedSecretReference];

function referencesOf({ observability: { collectors } }: ResolvedEnvironment): readonly Reference[] {
  const destination = collectors?.destination;
  if (destination === undefined) return [];
  if (destination.type === 'grafana-cloud') return [[['key'], destination.key]];
  const { prometheus, loki, tempo, pyroscope, ruler } = destination;
  return Object.entries({ prometheus, loki, tempo, pyroscope, ruler }).flatMap(([name, endpoint]): readonly Reference[] =>
    endpoint?.password === undefined ? [] : [[[name, 'password'], endpoint.password]],
  );
}

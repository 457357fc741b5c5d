import type { Rule } from './rule';
import { isDnsLabel } from './rule';

/**
 * `id` and `release` become part of every name. The longest that Kubernetes bounds is a StatefulSet's: its pods carry the name and a
 * revision hash in a label of 63 characters, which leaves 52.
 */
export const naming: Rule = function* ({ id, release }) {
  for (const [path, got] of Object.entries({ id, release })) {
    if (!/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(got)) {
      yield {
        path,
        problem: 'does not make DNS names',
        got,
        remedy: 'Use lower-case letters, digits and hyphens, beginning with a letter',
      };
    }
  }
  if (id.length + release.length > LONGEST) {
    yield {
      path: 'id',
      problem: 'makes names too long',
      got: id,
      remedy: `Shorten 'id' and 'release' to ${LONGEST} characters together`,
    };
  }
};

const LONGEST = 52 - '--druid-metadata-store'.length;

/** The namespace is Druid's alone, because policies, quotas and pod security are set for all of it. */
export const namespace: Rule = function* ({ namespace: got }) {
  const path = 'namespace';
  if (!isDnsLabel(got)) {
    yield { path, problem: 'is not a DNS label', got, remedy: 'Use lower-case letters, digits and hyphens, 63 at the most' };
  } else if (got === 'default' || got.startsWith('kube-')) {
    yield { path, problem: 'is reserved', got, remedy: "Give Druid a namespace of its own, such as 'druid'" };
  }
};

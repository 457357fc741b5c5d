import { COMPUTED_LABELS } from '../labels';
import { pathOf } from '../schema/path';
import type { Rule } from './rule';
import { isDnsSubdomain, isLabelValue, LABEL_FORM } from './rule';

/** The domain is the prefix of label keys. */
export const domain: Rule = function* ({ domain: got }) {
  const path = 'domain';
  if (!isDnsSubdomain(got)) {
    yield { path, problem: 'is not a DNS domain', got, remedy: "Write it in lower case, such as 'data.example.com'" };
  } else if (/(^|\.)(kubernetes|k8s)\.io$/.test(got)) {
    yield { path, problem: 'is reserved for Kubernetes itself', got, remedy: 'Use a domain of your own' };
  }
};

/** What goes into label values. */
export const labelValues: Rule = function* ({ organization, team, tags }) {
  const values = { organization, team, ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [pathOf(['tags', key]), value])) };
  for (const [path, got] of Object.entries(values)) {
    if (isLabelValue(got)) continue;
    yield {
      path,
      problem: 'is not the value of a label',
      got,
      remedy: LABEL_FORM,
    };
  }
};

/** Tags may not take the place of labels that are computed. */
export const tagNames: Rule = function* ({ tags }) {
  for (const name of Object.keys(tags)) {
    const path = pathOf(['tags', name]);
    if (!isLabelValue(name)) yield { path, problem: 'is not the name of a label', remedy: 'Rename it, without a prefix' };
    if ((COMPUTED_LABELS as readonly string[]).includes(name)) yield { path, problem: 'is a reserved name', remedy: 'Rename the tag' };
  }
};

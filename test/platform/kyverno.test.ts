import type { Manifest } from '../../charts/app';
import { environments } from '../../charts/config/environments';
import { localWith } from '../support/environment';
import { at, rendered } from '../support/manifests';
import { onFlux } from '../support/rich/platform';

const { ofKind } = rendered(onFlux);

test.each(['bounded-pods', 'own-accounts', 'no-open-services'])('%s holds in every namespace of the environment', (name) => {
  const policy = ofKind('ValidatingPolicy').find(({ metadata }) => metadata.name.endsWith(`-${name}`)) as Manifest;
  expect(at(policy, 'spec.matchConstraints.namespaceSelector.matchExpressions[0].values')).toEqual(['druid', 'api']);
  expect(at(policy, 'spec.validationActions')).toEqual(['Audit']);
  expect(String(at(policy, 'spec.validations[0].message')).length).toBeGreaterThan(20);
});

test('they refuse where the API server does', () => {
  const [policy] = rendered(localWith('admission', {}, onFlux)).ofKind('ValidatingPolicy');
  expect(at(policy as never, 'spec.validationActions')).toEqual(['Deny']);
});

test('they come with Kyverno, and not without it', () => {
  expect(ofKind('ValidatingPolicy')).toHaveLength(3);
  expect(rendered(environments.prod).ofKind('ValidatingPolicy')).toEqual([]);
});

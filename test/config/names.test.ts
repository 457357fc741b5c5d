import fc from 'fast-check';

import { local } from '../../charts/config/environments/local';
import { namesOf } from '../../charts/config/names';
import { manifestsOf } from '../../charts/app';
import { localWith } from '../support/environment';

test('everything begins with {id}-{release}-druid', () => {
  expect(namesOf(local)).toMatchObject({
    cluster: 'local-v1-druid',
    client: 'local-v1-druid-client',
    collector: 'local-v1-druid-collector',
    leaderElection: { coordinator: 'local-v1-druid-leaderelection-coordinator', overlord: 'local-v1-druid-leaderelection-overlord' },
  });
  expect(namesOf(local).component('broker')).toBe('local-v1-druid-broker');
  expect(namesOf(local).headless('broker')).toBe('local-v1-druid-broker-pods');
});

test('with the longest id that is accepted, every name and label still fits Kubernetes', () => {
  const longest = localWith('id', `a${'b'.repeat(27)}`);
  for (const { kind, metadata } of manifestsOf('longest', longest)) {
    expect(metadata.name.length).toBeLessThanOrEqual(kind === 'StatefulSet' ? 52 : 63 + (kind === 'ConfigMap' ? 190 : 0));
    for (const value of Object.values(metadata['labels'] as Record<string, string>)) expect(value.length).toBeLessThanOrEqual(63);
  }
});

test('ids that are accepted make DNS labels, whatever they are', () => {
  const id = fc.stringMatching(/^[a-z]([a-z0-9-]{0,12}[a-z0-9])?$/);
  fc.assert(
    fc.property(id, id, (one, other) => {
      expect(namesOf({ id: one, release: other }).component('metadata-store')).toMatch(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/);
    }),
  );
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Size } from 'cdk8s';

import { local } from '../../charts/config/environments/local';
import { anchorOf, IMMUTABLE, immutableFaults, RUNBOOK } from '../../charts/delivery/immutable';
import { filesOfEnvironment, synth, SynthesisError } from '../../charts/synth';
import { localWith } from '../support/environment';
import { ROOT } from '../support/sources';

const before = filesOfEnvironment('test', local);
const after = (path: string, value: unknown) => filesOfEnvironment('test', localWith(path, value));
const SET = 'StatefulSet/local-v1-druid-historical';
const larger = localWith('druid.roles.historical.default.storage.size', Size.gibibytes(8));
const afterLarger = filesOfEnvironment('test', larger);

test('what may change raises nothing: images, sizes, replicas, files', () => {
  expect(immutableFaults(before, after('druid.roles.historical.default.memory', Size.gibibytes(2)), [])).toEqual([]);
  expect(immutableFaults(before, after('druid.roles.historical.default.replicas', 3), [])).toEqual([]);
  expect(immutableFaults(before, after('druid.image', 'registry.example.com/druid'), [])).toEqual([]);
});

test('a larger volume is told with the runbook and the way on', () => {
  const [fault, ...more] = immutableFaults(before, afterLarger, []);
  expect(more).toEqual([]);
  expect(fault).toMatchObject({
    path: `${SET} spec.volumeClaimTemplates`,
    problem: 'cannot be changed where it is deployed already',
    remedy: `Follow ${RUNBOOK}#statefulset-volumeclaimtemplates, and then render with '--replace ${SET}'`,
  });
});

test('an object that is replaced by hand may differ', () => {
  expect(immutableFaults(before, afterLarger, [SET])).toEqual([]);
});

test('objects of another name are others', () => {
  expect(immutableFaults(before, after('id', 'other'), [])).toEqual([]);
});

test.each(Object.entries(IMMUTABLE).flatMap(([kind, fields]) => fields.map((field) => [kind, field] as const)))(
  'a change of %s %s is found, and the runbook has a part about it',
  (kind, field) => {
    const render = (value: string) => {
      const [first = '', second] = field.split('.');
      const body = second === undefined ? { [first]: value } : { [first]: { [second]: value } };
      return { 'a.yaml': JSON.stringify({ kind, metadata: { name: 'a' }, immutable: true, ...body }) };
    };
    expect(immutableFaults(render('old'), render('new'), [])).toHaveLength(1);
    const parts = [...readFileSync(join(ROOT, RUNBOOK), 'utf8').matchAll(/^## (.+)$/gm)].map(([, title = '']) => title.toLowerCase());
    expect(parts).toContain(anchorOf(kind, field).split('#')[1]);
  },
);

test('synth refuses, and writes nothing', () => {
  const output = mkdtempSync(join(tmpdir(), 'immutable-'));
  try {
    synth(output, { local });
    expect(() => synth(output, { local: larger })).toThrow(SynthesisError);
    const file = join(output, 'local/50-historical/stateful-set-local-v1-druid-historical.yaml');
    expect(readFileSync(file, 'utf8')).toBe(before['50-historical/stateful-set-local-v1-druid-historical.yaml']);
    synth(output, { local: larger }, { replace: [SET] });
    expect(readFileSync(file, 'utf8')).toContain('storage: 8Gi');
  } finally {
    rmSync(output, { recursive: true });
  }
});

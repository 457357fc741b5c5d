import { differences } from '../../smoke/support/differences';

const container = { name: 'druid', image: 'druid:1', env: [{ name: 'A', value: 'one' }] };

test.each([
  ['what the API server fills in', { image: 'druid:1' }, { image: 'druid:1', imagePullPolicy: 'IfNotPresent' }],
  ['quantities in other words', { cpu: '1000m', memory: '1024Mi' }, { cpu: '1', memory: '1Gi' }],
  ['zeros that are left out', { periodSeconds: 0, readOnly: false }, {}],
  ['the order of what has names', [{ name: 'a' }, { name: 'b' }], [{ name: 'b' }, { name: 'a' }]],
  [
    'a volume that is mounted twice',
    [
      { name: 'a', mountPath: '/a' },
      { name: 'a', mountPath: '/b' },
    ],
    [
      { name: 'a', mountPath: '/a' },
      { name: 'a', mountPath: '/b' },
    ],
  ],
  ['what is not said', { image: undefined }, { image: 'druid:1' }],
])('%s is no difference', (_, rendered, live) => {
  expect(differences(rendered, live)).toEqual([]);
});

test.each([
  [
    'another image',
    { containers: [{ ...container, image: 'druid:2' }] },
    'containers[druid].image differs: "druid:2" instead of "druid:1"',
  ],
  [
    'another value, which may be a secret',
    { containers: [{ ...container, env: [{ name: 'A', value: 'two' }] }] },
    'containers[druid].env[A].value differs',
  ],
  ['a variable less', { containers: [{ ...container, env: [] }] }, 'containers[druid].env[A] is not there'],
  ['a container more', { containers: [container, { name: 'guest' }] }, 'containers[guest] is not rendered'],
  ['no containers', {}, 'containers[druid] is not there'],
])('%s is told', (_, live, difference) => {
  expect(differences({ containers: [container] }, live)).toEqual([difference]);
});

test('lists of plain values are compared one by one, with their lengths', () => {
  expect(differences({ args: ['a', 'b'] }, { args: ['a', 'c'] })).toEqual(['args[1] differs: "c" instead of "b"']);
  expect(differences({ args: ['a'] }, { args: ['a', 'b'] })).toEqual(['args has 2 items instead of 1']);
  expect(differences({ size: '1Gi' }, { size: '1G' })).toEqual(['size differs: "1G" instead of "1Gi"']);
});

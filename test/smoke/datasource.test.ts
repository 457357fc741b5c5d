import { isStale, nameOfRun } from '../../smoke/support/datasource';

const at = (text: string) => new Date(text);

test('a run has a name of its own, which tells when it was', () => {
  const now = at('2026-11-21T12:34:56.789Z');
  expect(nameOfRun(now)).toMatch(/^smoke-20261121t123456z-[0-9a-f]{6}$/);
  expect(nameOfRun(now)).not.toBe(nameOfRun(now));
});

test.each([
  ['a run that goes on', nameOfRun(at('2026-11-21T11:01:00Z')), false],
  ['a run of long ago', nameOfRun(at('2026-11-21T10:59:00Z')), true],
  ['what somebody calls alike', 'smoke-signals', false],
  ['anything else', 'orders', false],
])('%s, %s: stale is %s', (_, name, stale) => {
  expect(isStale(name, at('2026-11-21T12:00:00Z'))).toBe(stale);
});

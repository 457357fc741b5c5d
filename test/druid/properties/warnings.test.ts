import { plan } from '../../../charts/druid/plan/plan';
import { formatFault } from '../../../charts/config/fault';
import { localWith } from '../../support/environment';

const warningsOf = (extensions: readonly string[], properties = {}) =>
  plan('test', localWith('druid.extensions', extensions, localWith('druid.properties', properties))).warnings.map(formatFault);

test('an extension that is loaded for nothing is told', () => {
  expect(warningsOf(['druid-pac4j'])).toEqual([
    expect.stringMatching(
      /^druid\.extensions\[0\]: is loaded, and none of its properties is set, .* got "druid-pac4j"\. Set one, such as 'druid\.auth\.pac4j\./,
    ),
  ]);
});

test('one of its properties is enough', () => {
  expect(warningsOf(['druid-pac4j'], { 'druid.auth.pac4j.readTimeout': 'PT5S' })).toEqual([]);
});

test('an extension without properties of its own is loaded for what it does', () => {
  expect(warningsOf(['druid-stats', 'druid-histogram'])).toEqual([]);
});

test('what the environment loads by itself is not told', () => {
  expect(warningsOf([])).toEqual([]);
});

import { local } from '../../charts/config/environments/local';
import { diagram } from '../../charts/delivery/diagram';
import { readme } from '../../charts/delivery/readme';
import { table } from '../../charts/delivery/table';
import { plan } from '../../charts/druid/plan/plan';
import { localWith } from '../support/environment';

const page = readme('local', plan('local', local), new Set(['60-broker']));

test('a row per role, from the numbers that the manifests have', () => {
  expect(page).toMatch(
    /^\| broker +\| plans queries and merges their results +\| 1 +\| 200m to 2 +\| 896Mi +\| 362Mi +\| 184Mi +\| 8082 +\| +\|$/m,
  );
  expect(page).toMatch(/^\| task .*\| 0 to 4 .*\| 2Gi, ephemeral +\|$/m);
});

test('a row per dependency', () => {
  expect(page).toMatch(/^\| stream +\| docker\.io\/apache\/kafka:4\.2\.1 +\| 100m +\| 704Mi +\| 9092 +\| 4Gi +\|$/m);
});

test('only the steps that there are', () => {
  expect(page).toContain('`60-broker`');
  expect(page).not.toContain('`50-historical`');
});

test('the diagram draws conversations, without those that every pod has', () => {
  const drawn = diagram(plan('local', local).environment);
  expect(drawn).toContain('  broker -->|queries| historical');
  expect(drawn).toContain('  metadata-store[(metadata-store)]');
  expect(drawn).not.toMatch(/dns|kubernetes-api|collector/);
});

test('columns of a table are as wide as their widest cell', () => {
  expect(table(['a', 'bee'], [['long', 'x']])).toBe('| a    | bee |\n| ---- | --- |\n| long | x   |');
});

describe('what an operator has to keep or to hand over', () => {
  const { default: historical } = local.druid.roles.historical;
  const environment = localWith(
    'druid.tls',
    { certificates: { type: 'secrets' }, storePassword: { source: 'secret', name: 'stores' } },
    localWith(
      'druid.loadRules',
      { _default: [{ type: 'loadForever', tiers: { hot: 1 } }] },
      localWith('druid.roles.historical', { hot: historical }),
    ),
  );
  const text = readme('local', plan('local', environment), new Set());

  test('certificates, with the names that each has to cover', () => {
    expect(text).toMatch(
      /^\| `local-v1-druid-historical-hot-tls` +\| `\*\.local-v1-druid-historical-hot-pods\.druid\.svc\.cluster\.local` +\|$/m,
    );
    expect(text).toMatch(/^\| `local-v1-druid-router-tls` +\| .*`localhost`/m);
  });

  test('load rules, with the command that hands them over', () => {
    expect(text).toContain(
      `kubectl -n druid get configmap local-v1-druid-load-rules -o jsonpath='{.data._default\\.json}' |
  curl -u admin -H 'Content-Type: application/json' --data-binary @- "$ROUTER/druid/coordinator/v1/rules/_default"`,
    );
  });
});

import type { Environment } from '../../../charts/config/environment';
import { metrics } from '../../../charts/druid/metrics';
import type { Metric } from '../../../charts/druid/metrics/metric';
import { seriesOf } from '../../../charts/druid/metrics/names';
import { configurationsOf } from '../../../charts/observability/collectors';
import { patternOf, type Kept } from '../../../charts/observability/collectors/metrics/keep';
import { outside, type Exporter } from '../../../charts/observability/promql/outside';
import { CREATED_KEPT } from '../../../charts/observability/targets';
import { prod } from '../../../charts/config/environments/prod';
import { collecting, ENVIRONMENTS, resolved, SERVERS } from './environments';
import { below, blocksOf, textsAt } from './rendered';

/** Where the metrics of an exporter pass. */
const LISTS: Readonly<Partial<Record<Exporter, readonly Kept[]>>> = {
  kubelet: ['kubelet', 'cadvisor', 'resources'],
  'kube-state-metrics': ['kube-state-metrics'],
  'node-exporter': ['node-exporter'],
  opencost: ['opencost'],
  'cert-manager': ['cert-manager'],
  alloy: ['alloy'],
};

const listed = Object.entries(outside).flatMap(([name, { by }]) => {
  const lists = LISTS[by];
  return lists === undefined ? [] : [[name, by, lists] as const];
});

test.each(listed)('%s of %s is kept, by one list', (name, _, lists) => {
  expect(lists.filter((list) => new RegExp(`^(?:${patternOf(list)})$`).test(name))).toHaveLength(1);
});

test('whether a target could be read is kept of all', () => {
  for (const list of Object.values(LISTS).flat()) expect('up').toMatch(new RegExp(`^(?:${patternOf(list)})$`));
});

/** The names of series after the rules, as Prometheus does it. */
function passes(name: string): boolean {
  const labels: Record<string, string> = { __name__: name };
  for (const { source_labels = [], regex = '(.*)', target_label, replacement = '$1', action = 'replace' } of CREATED_KEPT) {
    const matches = new RegExp(`^(?:${regex})$`).test(source_labels.map((label) => labels[label] ?? '').join(';'));
    if (action === 'drop' && matches) return false;
    if (action === 'replace' && matches && target_label !== undefined) labels[target_label] = replacement;
  }
  return true;
}

test.each(Object.entries<Metric>(metrics))('of %s, all that is used passes, and when it was made only if it is rare', (name, metric) => {
  const series = seriesOf(name, metric);
  expect(series.filter((one) => !passes(one))).toEqual([]);
  const created = `${seriesOf(name, { type: 'gauge' })[0] ?? ''}_created`;
  expect(passes(created)).toBe(metric.rare === true);
});

test('CloudWatch is asked for exactly what rules and dashboards use', () => {
  const databases = { rds: { ...prod, metadataStore: RDS }, aurora: prod } as const;
  const asked = Object.values<Environment>(databases).flatMap((environment) =>
    blocksOf(configurationsOf(resolved(collecting({ singleton: { events: false } }, SERVERS, environment))).singleton ?? '').flatMap(
      namesIn,
    ),
  );
  const used = Object.entries(outside).flatMap(([name, { by }]) => (by === 'cloudwatch' ? [name] : []));
  expect([...new Set(asked)].sort()).toEqual(used.sort());
});

const RDS = {
  type: 'rds',
  instance: 'm7g.large',
  storage: prod.druid.roles.historical.cold.storage.size,
  backupsKeptFor: prod.metadataStore.backupsKeptFor,
} as const;

/** The names under which the exporter shows what it asks for. */
function namesIn(block: ReturnType<typeof blocksOf>[number]): readonly string[] {
  if (block.name !== 'prometheus.exporter.cloudwatch') return [];
  return [...below(block, 'static'), ...below(block, 'discovery')].flatMap((job) => {
    const [service = ''] = [...textsAt(job, 'namespace'), ...textsAt(job, 'type')];
    return below(job, 'metric').flatMap((metric) =>
      textsAt(metric, 'name').flatMap((name) =>
        textsAt(metric, 'statistics').map((statistic) => [service.replace('/', '_'), snake(name), statistic].join('_').toLowerCase()),
      ),
    );
  });
}

/** As yet-another-cloudwatch-exporter writes names. */
const snake = (name: string) => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').replaceAll(/(\/|%)/g, '');

test('labels of all metrics of Druid are those that dashboards ask for', () => {
  const rules = blocksOf(configurationsOf(resolved(ENVIRONMENTS['metrics alone'] as Environment)).metrics ?? '')
    .filter(({ name, label }) => name === 'discovery.relabel' && label === 'druid')
    .flatMap((block) => below(block, 'rule'))
    .flatMap((rule) => textsAt(rule, 'target_label'));
  expect(rules.sort()).toEqual(['component', 'druid_cluster', 'instance', 'job', 'namespace', 'node', 'pod']);
});

import { parser } from '@prometheus-io/lezer-promql';

import { anyLabel, known } from './known';

type Node = ReturnType<typeof parser.parse>['topNode'];

/** Functions that ask how a sum grows, and functions that ask of a level. The others ask either. */
const OF_SUMS = ['rate', 'irate', 'increase', 'resets'];
const OF_LEVELS = [
  ...['deriv', 'delta', 'idelta', 'predict_linear', 'double_exponential_smoothing', 'quantile_over_time', 'mad_over_time'],
  ...['avg', 'min', 'max', 'sum', 'stddev', 'stdvar'].map((name) => `${name}_over_time`),
];

/**
 * What is wrong with a query: its syntax, metrics that nobody exports, labels that they do not have, and functions that do not fit them.
 * What Grafana puts in is told apart. Names of recording rules are given, as no table has them.
 */
export function faultsOfQuery(expr: string, recorded: readonly string[] = []): string[] {
  const text = withoutVariables(expr);
  const nodes = nodesOf(parser.parse(text).topNode);
  const textOf = ({ from, to }: Node) => text.slice(from, to);
  const named = (name: string) => nodes.filter((node) => node.name === name);

  const broken = nodes.filter(({ type }) => type.isError).map(({ from }) => `a syntax error at ${from}: '${text.slice(from, from + 20)}'`);
  if (broken.length > 0) return [...new Set(broken)];

  const selectors = named('VectorSelector').map((node) => ({ node, metric: nameOf(node, textOf) }));
  const metrics = selectors.map(({ metric }) => metric);
  const unknown = metrics
    .filter((metric) => !known.has(metric) && !recorded.includes(metric))
    .map((metric) => (metric === '' ? 'a selector without a metric' : `nobody exports ${metric}`));

  const matchers = selectors.flatMap(({ node, metric }) =>
    within(node, 'UnquotedLabelMatcher')
      .flatMap((matcher) => within(matcher, 'LabelName').map(textOf))
      .filter((label) => known.get(metric)?.labels.has(label) === false)
      .map((label) => `${metric} has no label ${label}`),
  );

  const made = new Set(named('FunctionCall').flatMap((call) => labelMadeBy(call, textOf)));
  const recordedHere = metrics.some((metric) => recorded.includes(metric));
  const has = (label: string) =>
    made.has(label) || metrics.some((metric) => known.get(metric)?.labels.has(label)) || (recordedHere && anyLabel.has(label));
  const groupings = named('GroupingLabels')
    .flatMap((node) => within(node, 'LabelName').map(textOf))
    .filter((label) => !has(label))
    .map((label) => `no metric of the query has the label ${label}`);

  const functions = named('FunctionCall').flatMap((call) => misused(call, textOf));
  const quantiles = named('FunctionCall').flatMap((call) => withoutBuckets(call, textOf, recorded));
  return [...new Set([...unknown, ...matchers, ...groupings, ...functions, ...quantiles])];
}

/** As long as before, so that positions stay. In quotes it does not matter what a variable becomes. */
function withoutVariables(expr: string): string {
  const durations: Readonly<Record<string, string>> = { $__rate_interval: '5m', $__range: '1h', $__interval: '1m' };
  return expr.replace(/\$(\w+)|\$\{(\w+)(?::\w+)?\}/g, (variable, plain: string | undefined, braced: string | undefined) =>
    (durations[`$${plain ?? braced ?? ''}`] ?? '1').padEnd(variable.length),
  );
}

function nodesOf(node: Node): readonly Node[] {
  const found = [node];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(...nodesOf(child));
  return found;
}

const within = (node: Node, name: string) => nodesOf(node).filter((other) => other.name === name);

const nameOf = (selector: Node, textOf: (node: Node) => string) => {
  const name = selector.getChild('Identifier');
  return name === null ? '' : textOf(name);
};

const functionOf = (call: Node, textOf: (node: Node) => string) => {
  const name = call.getChild('FunctionIdentifier');
  return name === null ? '' : textOf(name);
};

/** The label that `label_replace` and `label_join` make: their second argument. */
function labelMadeBy(call: Node, textOf: (node: Node) => string): readonly string[] {
  if (!['label_replace', 'label_join'].includes(functionOf(call, textOf))) return [];
  const label = call.getChild('FunctionCallBody')?.getChild('StringLiteral');
  return label ? [textOf(label).slice(1, -1)] : [];
}

/** A function of sums over a level, or the other way round. */
function misused(call: Node, textOf: (node: Node) => string): readonly string[] {
  const name = functionOf(call, textOf);
  const wrong = OF_SUMS.includes(name) ? 'level' : OF_LEVELS.includes(name) ? 'sum' : undefined;
  const body = call.getChild('FunctionCallBody');
  const range = body?.getChild('MatrixSelector') ?? body?.getChild('SubqueryExpr');
  const selector = range?.getChild('VectorSelector');
  if (!selector || wrong === undefined) return [];
  const metric = nameOf(selector, textOf);
  return known.get(metric)?.type === wrong ? [`${name} of ${metric}, which is a ${wrong}`] : [];
}

/** A quantile of something else than buckets, or of buckets that were added up over their bounds. */
function withoutBuckets(call: Node, textOf: (node: Node) => string, recorded: readonly string[]): readonly string[] {
  if (functionOf(call, textOf) !== 'histogram_quantile') return [];
  const metrics = within(call, 'VectorSelector').map((selector) => nameOf(selector, textOf));
  const others = metrics
    .filter((metric) => !metric.endsWith('_bucket') && !recorded.includes(metric))
    .map((metric) => `histogram_quantile of ${metric}, which is no bucket`);
  const lost = within(call, 'AggregateModifier').some((modifier) => {
    const keeps = within(modifier, 'LabelName').some((label) => textOf(label) === 'le');
    return modifier.getChild('Without') === null ? !keeps : keeps;
  });
  const bare = within(call, 'AggregateExpr').some((node) => node.getChild('AggregateModifier') === null);
  return [...others, ...(lost || bare ? ['histogram_quantile without le'] : [])];
}

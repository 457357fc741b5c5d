import { hasOnAws } from '../../observability/collected';
import { destinationsOf, type Destinations } from '../../observability/destinations';
import { CONTROLLERS } from '../../platform/controllers';
import { pathOf } from '../../schema/path';
import type { ResolvedCollectors } from '../../schema/resolved';
import type { Rule } from '../rule';
import { oneOf } from '../rule';
import { DESTINATION } from './keys';

type Signal = keyof Destinations;

/** What each role sends to: one of these is enough. */
const NEEDS: readonly (readonly [readonly string[], (collectors: ResolvedCollectors) => boolean, readonly Signal[]])[] = [
  [['metrics'], ({ metrics }) => metrics !== undefined, ['prometheus']],
  [['logs'], ({ logs }) => logs !== undefined, ['loki']],
  [['singleton', 'events'], ({ singleton }) => singleton?.events === true, ['loki']],
  [['singleton', 'rules'], ({ singleton }) => singleton?.rules === true, ['ruler']],
  [['singleton', 'cloudWatch'], ({ singleton }) => singleton?.cloudWatch === true, ['prometheus']],
  [['receiver'], ({ receiver }) => receiver !== undefined, ['tempo', 'pyroscope']],
  [['profiles'], ({ profiles }) => profiles !== undefined, ['pyroscope']],
];

/** What Grafana Cloud is called by in the settings. */
const IN_THE_CLOUD: Readonly<Record<Signal, string>> = {
  prometheus: 'prometheusHost',
  loki: 'lokiHost',
  tempo: 'tempoHost',
  pyroscope: 'pyroscopeHost',
  ruler: 'prometheusHost',
};

/** Whoever collects has somewhere to send it. */
export const sent: Rule = function* (environment) {
  const { collectors } = environment.observability;
  if (collectors === undefined) return;
  const destinations = destinationsOf(environment);
  const named = (signal: Signal) =>
    pathOf([...DESTINATION, collectors.destination.type === 'grafana-cloud' ? IN_THE_CLOUD[signal] : signal]);
  for (const [keys, isWanted, signals] of NEEDS) {
    if (!isWanted(collectors) || signals.some((signal) => destinations[signal] !== undefined)) continue;
    const off = keys.length > 1 ? 'set it to false' : 'remove it';
    const remedy = `Give ${oneOf(signals.map(named))}, or ${off}`;
    yield { path: pathOf(['observability', 'collectors', ...keys]), problem: 'has nowhere to send what it collects', remedy };
  }
};

/** OpenCost asks for what it reckons with, and where to ask is known by where metrics are written to. */
export const costs: Rule = function* (environment) {
  const { prometheus } = destinationsOf(environment);
  if (environment.observability.collectors?.metrics?.openCost !== true || prometheus === undefined || prometheus.query !== undefined)
    return;
  const path = pathOf([...DESTINATION, 'prometheus', 'url']);
  const remedy = "Give an address that ends in '/api/v1/write' or '/api/v1/push', or remove 'observability.collectors.metrics.openCost'";
  yield { path, problem: 'does not tell where OpenCost may ask', got: prometheus.url, remedy };
};

/** CloudWatch is asked by an identity, about what there is on AWS. */
export const cloudWatch: Rule = function* (environment) {
  const { aws, observability } = environment;
  const { collectors } = observability;
  const { namespace, serviceAccount } = CONTROLLERS['alloy-cloudwatch'];
  const path = 'observability.collectors.singleton.cloudWatch';
  const got = collectors?.singleton?.cloudWatch;
  if (got === true && aws === undefined) {
    yield { path, problem: "has no effect without 'aws'", got, remedy: 'Remove it' };
  } else if (got === true && aws?.controllers.alloy !== true) {
    yield { path, problem: 'has no identity to ask with', got, remedy: "Set 'aws.controllers.alloy'" };
  } else if (got === true && !hasOnAws(environment)) {
    yield { path, problem: 'has nothing on AWS to ask about', got, remedy: 'Remove it' };
  }
  if (collectors?.singleton === undefined || got === false || aws?.controllers.alloy !== true || collectors.namespace === namespace) return;
  yield {
    path: 'observability.collectors.namespace',
    problem: `is not that of the identity of '${serviceAccount}', which asks CloudWatch`,
    got: collectors.namespace,
    remedy: `Give '${namespace}', or set 'observability.collectors.singleton.cloudWatch' to false`,
  };
};

import { COLLECTOR_ROLES, profilerOf } from '../../observability/collected';
import { pathOf } from '../../schema/path';
import type { Rule } from '../rule';
import { isDnsLabel, isLabelValue, LABEL_FORM } from '../rule';

const COLLECTORS = ['observability', 'collectors'] as const;

/** The namespace of collectors is theirs alone, as Druid's is Druid's: policies and pod security are set for all of it. */
export const collectorNamespace: Rule = function* ({ namespace, observability: { collectors } }) {
  const got = collectors?.namespace;
  if (got === undefined) return;
  const path = pathOf([...COLLECTORS, 'namespace']);
  if (!isDnsLabel(got)) {
    yield { path, problem: 'is not a DNS label', got, remedy: 'Use lower-case letters, digits and hyphens, 63 at the most' };
  } else if (got === namespace) {
    yield {
      path,
      problem: "is Druid's, whose rules are not those of collectors",
      got,
      remedy: "Give them one of their own, such as 'monitoring'",
    };
  } else if (got === 'default' || got === 'cert-manager' || got.startsWith('kube-')) {
    yield { path, problem: 'is not for them', got, remedy: "Give them a namespace of their own, such as 'monitoring'" };
  }
};

/** It is the value of a label, and the beginning of names in Mimir. */
export const clusterLabel: Rule = function* ({ observability: { collectors } }) {
  const got = collectors?.cluster;
  if (got === undefined || isLabelValue(got)) return;
  yield { path: pathOf([...COLLECTORS, 'cluster']), problem: 'is not the name of a cluster', got, remedy: LABEL_FORM };
};

/** What runs today should run tomorrow: an image without a tag is whatever is newest. */
export const collectorImage: Rule = function* ({ observability: { collectors } }) {
  const got = collectors?.image;
  if (got === undefined || /^[a-z0-9]+([._:/-]+[a-z0-9]+)*(:\w[^/:@]*|@sha256:[0-9a-f]{64})$/.test(got)) return;
  const remedy = "Write for example 'docker.io/grafana/alloy:v1.18.1'";
  yield { path: pathOf([...COLLECTORS, 'image']), problem: 'is not an image with a tag or digest', got, remedy };
};

/** There is something to collect, and no more is configured than that. */
export const collects: Rule = function* (environment) {
  const { collectors, profiles } = environment.observability;
  if (collectors === undefined) return;
  if (collectors.profiles !== undefined && profilerOf(environment) === undefined) {
    const remedy = "Make 'observability.profiles' of type 'java' or 'ebpf', or remove it";
    const problem = profiles === undefined ? 'has nothing to profile' : 'has nothing to do: agents profile';
    yield { path: pathOf([...COLLECTORS, 'profiles']), problem, remedy };
  } else if (COLLECTOR_ROLES.every((role) => collectors[role] === undefined) && profilerOf(environment) === undefined) {
    yield {
      path: pathOf(COLLECTORS),
      problem: 'collect nothing',
      remedy: `Give at least one of ${COLLECTOR_ROLES.join(', ')}; or remove them`,
    };
  }
};

/** A trace can only be judged where all of it is. */
export const sampling: Rule = function* ({ observability: { collectors } }) {
  const receiver = collectors?.receiver;
  if (receiver?.tailSampling === undefined || receiver.replicas === 1) return;
  const path = pathOf([...COLLECTORS, 'receiver', 'replicas']);
  const remedy = "Give 1, or remove 'tailSampling'";
  yield { path, problem: 'is more than one, and each would see a part of a trace only', got: receiver.replicas, remedy };
};

/** What is read of files, and where. */
export const journal: Rule = function* ({ namespace, observability: { collectors } }) {
  const logs = collectors?.logs;
  if (logs === undefined) return;
  if (logs.journal && logs.from === 'api') {
    const remedy = "Make 'from' 'files', or remove it";
    yield {
      path: pathOf([...COLLECTORS, 'logs', 'journal']),
      problem: 'is a file on each node, which the API does not show',
      got: true,
      remedy,
    };
  }
  for (const [index, got] of logs.namespaces.entries()) {
    const path = pathOf([...COLLECTORS, 'logs', 'namespaces', index]);
    if (!isDnsLabel(got)) {
      yield { path, problem: 'is not a DNS label', got, remedy: 'Use lower-case letters, digits and hyphens, 63 at the most' };
    } else if (got === namespace || logs.namespaces.indexOf(got) !== index) {
      yield { path, problem: 'is read already', got, remedy: 'Remove it' };
    }
  }
};

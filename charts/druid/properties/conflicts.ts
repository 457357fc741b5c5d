import { Duration } from 'cdk8s';

import type { Fault } from '../../config/fault';
import type { Properties } from './property';
import { textOf } from './render';

/** What is wrong with properties that each is right, but not together, or not on Kubernetes. */
export function* conflictFaults(path: string, given: Properties, all: Properties): Generator<Fault> {
  yield* leaseFaults(path, given, all);
  for (const { property, value, beside, problem, remedy } of CONFLICTS) {
    const got = given[property];
    if (got === undefined || textOf(got) !== value || (beside !== undefined && textOf(all[beside] ?? '') !== 'true')) continue;
    yield { path: `${path}['${property}']`, problem, got, remedy };
  }
}

interface Conflict {
  readonly property: string;
  readonly value: string;
  /** Another property that has to be true for the two to be in each other's way. */
  readonly beside?: string;
  readonly problem: string;
  readonly remedy: string;
}

const CONFLICTS: readonly Conflict[] = [
  {
    property: 'druid.server.https.requireClientCertificate',
    value: 'true',
    problem: 'keeps every pod from becoming ready: the probes of the kubelet have no certificate',
    remedy: "Use 'druid.server.https.requestClientCertificate'",
  },
  {
    property: 'druid.manager.segments.killUnused.enabled',
    value: 'true',
    beside: 'druid.coordinator.kill.on',
    problem: "must not be combined with 'druid.coordinator.kill.on'",
    remedy: 'Remove one of them',
  },
];

/** A leader renews its lease well before it ends, and tries more than once. */
function* leaseFaults(path: string, given: Properties, all: Properties): Generator<Fault> {
  for (const [property, longer] of [
    ['renewDeadline', 'leaseDuration'],
    ['retryPeriod', 'renewDeadline'],
  ] as const) {
    const [own, other] = [property, longer].map((name) => `${K8S}.${name}`) as [string, string];
    if (!(own in given) && !(other in given)) continue;
    const [less, more] = [secondsOf(all[own] ?? DEFAULTS[property]), secondsOf(all[other] ?? DEFAULTS[longer])];
    if (less === undefined || more === undefined || less < more) continue;
    const problem = `is not below '${longer}' (PT${more}S)`;
    yield { path: `${path}['${own}']`, problem, got: `PT${less}S`, remedy: 'Give less, or the other more' };
  }
}

const K8S = 'druid.discovery.k8s';

/** @see https://druid.apache.org/docs/latest/development/extensions-core/kubernetes */
const DEFAULTS = { leaseDuration: 'PT60S', renewDeadline: 'PT17S', retryPeriod: 'PT5S' } as const;

function secondsOf(value: Properties[string]): number | undefined {
  try {
    return Duration.parse(textOf(value)).toSeconds();
  } catch {
    return undefined;
  }
}

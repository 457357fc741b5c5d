import { Size } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { Cpu } from '../config/cpu';
import { groupsOf } from '../config/groups';
import { totalOf } from '../config/nodes/requests';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import { formatSize, mebibytesOf } from '../config/size';
import { metadataOf } from '../kubernetes/metadata';

/**
 * What all pods of the namespace may request together, and what a container has that says nothing of itself: on a cluster that is shared, the
 * namespace takes no more than was planned.
 *
 * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
 */
export function quota(scope: Construct, environment: ResolvedEnvironment): void {
  const given = environment.quota ?? (environment.aws === undefined ? undefined : planned(environment));
  if (given === undefined) return;
  const memory = quantity(given.memory);
  new k8s.KubeResourceQuota(scope, 'quota', {
    metadata: metadataOf({ environment, component: 'cluster' }),
    spec: {
      hard: { 'requests.cpu': k8s.Quantity.fromString(given.cpu.toString()), 'requests.memory': memory, 'limits.memory': memory },
    },
  });
  new k8s.KubeLimitRange(scope, 'limits', {
    metadata: metadataOf({ environment, component: 'cluster' }),
    spec: {
      limits: [
        {
          type: 'Container',
          defaultRequest: { cpu: k8s.Quantity.fromString('50m'), memory: quantity(LITTLE) },
          default: { memory: quantity(LITTLE) },
          max: { memory: quantity(largestOf(environment)) },
        },
      ],
    },
  });
}

/** A fifth more than Druid requests at the most: for pods that take their time to end while others begin, and for those beside it. */
function planned(environment: ResolvedEnvironment): NonNullable<ResolvedEnvironment['quota']> {
  const { cpu, memory } = totalOf(environment);
  return { cpu: Cpu.units(Math.ceil(cpu.toMillis() * 0.0012)), memory: Size.gibibytes(Math.ceil((mebibytesOf(memory) * 1.2) / 1024)) };
}

const LITTLE = Size.mebibytes(128);

/** The memory of the largest container that there is. */
function largestOf(environment: ResolvedEnvironment): Size {
  const containers = groupsOf(environment).flatMap(({ settings }) => [settings, ...settings.pod.sidecars, ...settings.pod.initContainers]);
  return Size.mebibytes(Math.max(mebibytesOf(LITTLE), ...containers.map(({ memory }) => mebibytesOf(memory))));
}

function quantity(size: Size): k8s.Quantity {
  return k8s.Quantity.fromString(formatSize(size));
}

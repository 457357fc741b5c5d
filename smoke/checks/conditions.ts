import type { Manifest } from '../../charts/app';
import type { Context, Verdict } from '../check';
import { conditionOf, numberAt, titleOf, valueAt, type Live } from '../support/objects';

/** A verdict over rendered objects that say themselves how they are. */
export async function verdictOf(
  { cluster }: Context,
  manifests: readonly Manifest[],
  faultsOf: (live: Live) => readonly string[] = notReady,
): Promise<Verdict> {
  const { of } = await cluster.deployed();
  const faults = manifests.flatMap((manifest) => {
    const live = of(manifest);
    const found = live === undefined ? ['is not there'] : faultsOf(live);
    return found.map((fault) => `${titleOf(manifest)} ${fault}`);
  });
  return { faults, details: manifests.map(titleOf) };
}

/** Whether an object is ready, and what it says if not. */
export function notReady(live: Live): readonly string[] {
  const ready = conditionOf(live, 'Ready');
  const { generation } = live.metadata;
  // What it says of an older self says nothing of this one.
  if (generation !== undefined && valueAt(live.status, 'observedGeneration') !== undefined) {
    if (numberAt(live.status, 'observedGeneration') !== generation)
      return ['is not ready: its controller has not looked at the last change yet'];
  }
  if (ready?.status === 'True') return [];
  return [`is not ready: ${ready === undefined ? 'nobody looks after it' : ready.message}`];
}

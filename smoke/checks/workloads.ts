import type { Check } from '../check';
import { skipped } from '../check';
import { ofKinds } from '../expected';
import { differences } from '../support/differences';
import { conditionOf, listAt, numberAt, textAt, titleOf, valueAt } from '../support/objects';
import { verdictOf } from './conditions';

const rendered: Check = {
  id: 'rendered',
  area: 'workloads',
  name: 'every rendered object is in the cluster',
  needs: [],
  readOnly: true,
  run: async ({ cluster, expected }) => {
    const { of, unknownKinds } = await cluster.deployed();
    const known = expected.manifests.filter(({ apiVersion, kind }) => !unknownKinds.includes(`${apiVersion} ${kind}`));
    const missing = known.filter((manifest) => of(manifest) === undefined).map((manifest) => `${titleOf(manifest)} is not there`);
    return {
      faults: [...unknownKinds.map((kind) => `the cluster does not know the kind ${kind}`), ...missing],
      details: [`${known.length - missing.length} of ${expected.manifests.length} objects`],
    };
  },
};

const ready: Check = {
  id: 'ready',
  area: 'workloads',
  name: 'every Deployment and StatefulSet has all its pods ready, and all of the newest revision',
  needs: [],
  readOnly: true,
  run: async ({ cluster, expected }) => {
    const { of } = await cluster.deployed();
    const faults: string[] = [];
    const details: string[] = [];
    for (const manifest of expected.workloads) {
      const title = titleOf(manifest);
      const live = of(manifest);
      if (live === undefined) {
        faults.push(`${title} is not there`);
        continue;
      }
      // Where an autoscaler decides, nothing is rendered.
      const wanted = Number(valueAt(manifest, 'spec', 'replicas') ?? valueAt(live.spec, 'replicas') ?? 1);
      const found = numberAt(live.status, 'readyReplicas');
      if (found !== wanted || found === 0) faults.push(`${title}: ${found} of ${wanted} pods are ready`);
      if (numberAt(live.status, 'observedGeneration') !== numberAt(live.metadata, 'generation'))
        faults.push(`${title}: the cluster has not looked at the last change yet`);
      if (numberAt(live.status, 'updatedReplicas') !== numberAt(live.status, 'replicas'))
        faults.push(
          `${title}: ${numberAt(live.status, 'updatedReplicas')} of ${numberAt(live.status, 'replicas')} pods are of the newest revision`,
        );
      details.push(`${title}: ${found} of ${wanted}`);
    }
    return { faults: expected.workloads.length === 0 ? ['the environment renders no workload'] : faults, details };
  },
};

const asRendered: Check = {
  id: 'as-rendered',
  area: 'workloads',
  name: 'pods are made from the images, files and settings that this repository renders',
  needs: [],
  readOnly: true,
  run: async ({ cluster, expected }) => {
    const { of } = await cluster.deployed();
    const faults = expected.workloads.flatMap((manifest) => {
      const live = of(manifest);
      if (live === undefined) return [`${titleOf(manifest)} is not there`];
      return differences(valueAt(manifest, 'spec', 'template'), valueAt(live.spec, 'template')).map(
        (one) => `${titleOf(manifest)}: ${one}`,
      );
    });
    const images = expected.workloads.flatMap((manifest) => listAt(manifest, 'spec', 'template', 'spec', 'containers'));
    return { faults, details: [...new Set(images.map((container) => textAt(container, 'image')))].sort() };
  },
};

const jobs: Check = {
  id: 'jobs',
  area: 'workloads',
  name: 'every Job has done what it was for',
  needs: [],
  readOnly: true,
  run: async (context) => {
    const manifests = ofKinds(context.expected, { batch: ['Job'] });
    if (manifests.length === 0) return skipped('this environment has none');
    return verdictOf(context, manifests, (live) => {
      if (conditionOf(live, 'Complete')?.status === 'True') return [];
      const failed = conditionOf(live, 'Failed');
      return [failed?.status === 'True' ? `has failed: ${failed.message}` : 'is not complete yet'];
    });
  },
};

/** How long ago a restart is told. */
const RECENT_MINUTES = 10;

const restarts: Check = {
  id: 'restarts',
  area: 'workloads',
  name: `no container has restarted in the last ${RECENT_MINUTES} minutes`,
  needs: [],
  readOnly: true,
  run: async ({ cluster, expected, now }) => {
    const selector = `app.kubernetes.io/instance=${expected.names.cluster}`;
    const pods = (await cluster.list('pods', { namespace: expected.environment.namespace, selector })) ?? [];
    const since = now().getTime() - RECENT_MINUTES * 60_000;
    const containers = pods.flatMap(({ metadata, status }) =>
      ['initContainerStatuses', 'containerStatuses']
        .flatMap((key) => listAt(status, key))
        .map((container) => ({ pod: metadata.name, container })),
    );
    const faults = containers.flatMap(({ pod, container }) => {
      const count = numberAt(container, 'restartCount');
      const waits = textAt(container, 'state', 'waiting', 'reason');
      const ended = valueAt(container, 'lastState', 'terminated');
      const recent = count > 0 && new Date(textAt(ended, 'finishedAt')).getTime() > since;
      if (!recent && waits !== 'CrashLoopBackOff') return [];
      const why = `${textAt(ended, 'reason')}, exit code ${numberAt(ended, 'exitCode')}`;
      return [
        `pod '${pod}', container '${textAt(container, 'name')}': ${count} restarts, the last at ${textAt(ended, 'finishedAt')} (${why})`,
      ];
    });
    return { faults: containers.length === 0 ? [`there is no pod '${selector}'`] : faults, details: [`${containers.length} containers`] };
  },
};

const budgets: Check = {
  id: 'budgets',
  area: 'workloads',
  name: 'every disruption budget lets a pod go',
  needs: [],
  readOnly: true,
  run: async ({ cluster, expected }) => {
    const manifests = expected.manifests.filter(({ kind }) => kind === 'PodDisruptionBudget');
    if (manifests.length === 0) return skipped('this environment has none, as nothing in it is there twice');
    const { of } = await cluster.deployed();
    const faults = manifests.flatMap((manifest) => {
      const live = of(manifest);
      if (live === undefined) return [`${titleOf(manifest)} is not there`];
      const [healthy, wanted] = [numberAt(live.status, 'currentHealthy'), numberAt(live.status, 'expectedPods')];
      return numberAt(live.status, 'disruptionsAllowed') >= 1
        ? []
        : [`${titleOf(manifest)} lets no pod go: ${healthy} of ${wanted} are healthy`];
    });
    return { faults, details: [`${manifests.length} budgets`] };
  },
};

export const workloadChecks: readonly Check[] = [rendered, ready, asRendered, jobs, restarts, budgets];

import { labelsOf } from '../labels';
import { groupsOf } from '../groups';
import type { Fault } from '../fault';
import { pathOf } from '../schema/path';
import type { ResolvedEnvironment, ResolvedPod } from '../schema/resolved';
import { containerFaults } from './containers';
import { mountFaults } from './mounts';
import { patchFaults } from './patches';
import type { Rule } from './rule';
import { isLabelValue, isQualifiedName, LABEL_FORM } from './rule';
import { variableFaults } from './variables';

/** What is added to a pod may not take the place of what is there, nor be refused by the API server. */
export const additions: Rule = function* (environment) {
  for (const { keys, component, settings } of groupsOf(environment)) {
    const at = [...keys, 'pod'];
    yield* metadataFaults(at, settings.pod, environment, component);
    yield* tolerationFaults(at, settings.pod);
    yield* variableFaults([...at, 'variables'], settings.pod.variables, true);
    yield* mountFaults([...at, 'mounts'], settings.pod.mounts, true);
    yield* containerFaults(at, settings.pod);
    yield* patchFaults([...at, 'patches'], settings.pod.patches);
  }
};

function* metadataFaults(
  path: readonly PropertyKey[],
  { annotations, labels, nodeSelector }: ResolvedPod,
  environment: ResolvedEnvironment,
  component: string,
): Generator<Fault> {
  for (const [name, map] of Object.entries({ annotations, labels, nodeSelector })) {
    for (const [key, value] of Object.entries(map)) {
      const at = pathOf([...path, name, key]);
      if (!isQualifiedName(key)) {
        yield {
          path: at,
          problem: 'is not the key of a label or annotation',
          remedy: `${LABEL_FORM}, and before it a DNS domain and '/' or nothing`,
        };
      } else if (name !== 'annotations' && value !== '' && !isLabelValue(value)) {
        yield { path: at, problem: 'is not the value of a label', got: value, remedy: LABEL_FORM };
      } else if (isComputed(name, key, environment, component)) {
        yield { path: at, problem: 'is computed', got: value, remedy: 'Remove it' };
      }
    }
  }
}

function isComputed(name: string, key: string, environment: ResolvedEnvironment, component: string): boolean {
  if (name === 'annotations') return [`${environment.domain}/secrets`, 'kubectl.kubernetes.io/default-container'].includes(key);
  if (name !== 'labels') return false;
  return DRUIDS.test(key) || key === 'app.kubernetes.io/version' || key in labelsOf(environment, 'druid', component);
}

/** Labels with which Druid announces itself. */
const DRUIDS = /^(druid\.|druidDiscovery)/;

/** Without a key, a toleration is for all taints, and has no value. */
function* tolerationFaults(path: readonly PropertyKey[], { tolerations }: ResolvedPod): Generator<Fault> {
  for (const [index, { key, value }] of tolerations.entries()) {
    if (key !== undefined || value === undefined) continue;
    yield { path: pathOf([...path, 'tolerations', index, 'key']), problem: 'is missing', remedy: "Name the taint, or leave 'value' out" };
  }
}

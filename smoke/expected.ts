import { parseAllDocuments } from 'yaml';

import { manifestsOf, type Manifest } from '../charts/app';
import type { Environment } from '../charts/config/environment';
import { namesOf, type Names } from '../charts/config/names';
import type { ResolvedEnvironment } from '../charts/config/schema/resolved';
import { plan, type DruidPlan } from '../charts/druid/plan/plan';
import type { ExpectedPod } from './expected-pod';
import { secretsOf, type ExpectedSecret } from './expected-secrets';
import { listAt, textsAt, valueAt } from './support/objects';

/** What this repository says of an environment; everything is taken from its plan and its manifests. */
export interface Expected {
  readonly name: string;
  readonly environment: ResolvedEnvironment;
  readonly plan: DruidPlan;
  readonly names: Names;
  readonly manifests: readonly Manifest[];
  /** The Deployments and StatefulSets. */
  readonly workloads: readonly Manifest[];
  /** The pods of workloads, of Jobs and of tasks. */
  readonly pods: readonly ExpectedPod[];
  /** The Secrets that pods refer to. */
  readonly secrets: readonly ExpectedSecret[];
  /** The labels that nodes of pods have to have, where any are asked for; none twice. */
  readonly nodes: readonly Readonly<Record<string, string>>[];
}

/**
 * Derives what there has to be.
 *
 * @throws ConfigurationError if the environment has faults
 */
export function expectedOf(name: string, input: Environment): Expected {
  const druid = plan(name, input);
  const manifests = manifestsOf(name, input);
  const pods = manifests.flatMap(podsOf);
  const selectors = pods.map(({ spec }) => textsAt(spec, 'nodeSelector')).filter((labels) => Object.keys(labels).length > 0);
  return {
    name,
    environment: druid.environment,
    plan: druid,
    names: namesOf(druid.environment),
    manifests,
    workloads: manifests.filter(({ kind }) => ['Deployment', 'StatefulSet'].includes(kind)),
    pods,
    secrets: secretsOf(druid.environment, pods),
    nodes: [...new Map(selectors.map((labels) => [JSON.stringify(labels), labels])).values()],
  };
}

/** The kinds of an API group that a manifest may be of. */
export const ofKinds = ({ manifests }: Expected, kinds: Readonly<Record<string, readonly string[]>>) =>
  manifests.filter(({ apiVersion, kind }) => kinds[apiVersion.split('/')[0] ?? '']?.includes(kind) ?? false);

/** The pod templates in an object. Those of tasks stand as files in ConfigMaps. */
function podsOf(manifest: Manifest): readonly ExpectedPod[] {
  const of = `${manifest.kind}/${manifest.metadata.name}`;
  const namespace = String(manifest.metadata['namespace']);
  const pod = (spec: unknown) => (spec === undefined ? [] : [{ of, namespace, spec }]);
  switch (manifest.kind) {
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'Job':
      return pod(valueAt(manifest, 'spec', 'template', 'spec'));
    case 'CronJob':
      return pod(valueAt(manifest, 'spec', 'jobTemplate', 'spec', 'template', 'spec'));
    case 'ConfigMap':
      return Object.entries(textsAt(manifest, 'data'))
        .filter(([file, text]) => file.endsWith('.yaml') && text.includes('kind: PodTemplate'))
        .flatMap(([, text]) => parseAllDocuments(text).map((document) => document.toJS() as unknown))
        .flatMap((template) => pod(valueAt(template, 'template', 'spec')))
        .filter(({ spec }) => listAt(spec, 'containers').length > 0);
    default:
      return [];
  }
}

import type { Manifest } from '../../../charts/app';
import type { Live } from '../../../smoke/support/objects';
import { numberAt, textAt, textsAt, valueAt } from '../../../smoke/support/objects';
import type { Expected } from '../../../smoke/expected';

/** An object that a test may break. */
export type Breakable = { -readonly [Key in keyof Live]: Live[Key] };

/** What a cluster has where everything works: what is rendered, as controllers have taken it, and the pods, nodes and Secrets that go with it. */
export function objectsOf(expected: Expected): Breakable[] {
  return [
    // Secrets that are rendered come as texts, and are kept encoded.
    ...expected.manifests.filter(({ kind }) => kind !== 'Secret').map(taken),
    ...expected.workloads.flatMap(podsOf),
    ...expected.secrets.map(({ namespace, name, keys }) => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, namespace },
      data: Object.fromEntries(keys.map((key) => [key, 'c2VjcmV0'])),
    })),
    ...Object.values(expected.names.leaderElection).map((name) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name,
        namespace: expected.environment.namespace,
        annotations: { 'control-plane.alpha.kubernetes.io/leader': JSON.stringify(LEASE) },
      },
    })),
    {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: 'node-1', labels: Object.assign({}, ...expected.nodes) as Live['metadata']['labels'] },
      status: READY,
    },
    pod('coredns-1', 'kube-system', { 'k8s-app': 'kube-dns' }, {}),
  ].map((object) => structuredClone(object) as Breakable);
}

/** The moment at which tests look. */
export const NOW = new Date('2026-11-21T12:00:00Z');

const LEASE = { holderIdentity: 'https://somebody:8281', leaseDurationSeconds: 60, renewTime: '2026-11-21T11:59:50Z' };
const PHASES: Readonly<Record<string, string>> = { BackupStorageLocation: 'Available', Schedule: 'Enabled' };
const COMPLETE = { conditions: [{ type: 'Complete', status: 'True', message: '' }] };
const READY = { conditions: [{ type: 'Ready', status: 'True', message: '' }] };
const PROGRAMMED = { conditions: [{ type: 'Programmed', status: 'True', message: '' }] };
const TAKEN = { conditions: ['Accepted', 'ResolvedRefs'].map((type) => ({ type, status: 'True', message: '' })) };
const CONDITIONS: Readonly<Record<string, object>> = { Job: COMPLETE, Gateway: PROGRAMMED };

/** A manifest with the status that its controller gives. */
function taken(manifest: Manifest): Breakable {
  const replicas = numberAt(manifest, 'spec', 'replicas') || 1;
  const status = {
    ...(CONDITIONS[manifest.kind] ?? READY),
    ...(manifest.kind === 'HTTPRoute' ? { parents: [TAKEN] } : {}),
    ...{ phase: PHASES[manifest.kind], loadBalancer: { ingress: [{ hostname: 'door.example' }] } },
    ...{ observedGeneration: 1, replicas, readyReplicas: replicas, updatedReplicas: replicas },
    ...{ disruptionsAllowed: 1, currentHealthy: replicas, expectedPods: replicas },
    ...{ health: { status: 'Healthy' }, sync: { status: 'Synced' } },
  };
  return { ...(manifest as unknown as Live), metadata: { ...(manifest as unknown as Live).metadata, generation: 1 }, status };
}

function podsOf(manifest: Manifest, place: number): readonly Breakable[] {
  const template = valueAt(manifest, 'spec', 'template');
  const count = numberAt(manifest, 'spec', 'replicas') || 1;
  const namespace = textAt(manifest, 'metadata', 'namespace');
  return Array.from({ length: count }, (_, index) => {
    const spec = {
      ...(valueAt(template, 'spec') as object),
      containers: [{ name: 'druid', env: [{ name: 'AWS_CONTAINER_CREDENTIALS_FULL_URI', value: 'http://169.254.170.23/v1/credentials' }] }],
    };
    return pod(`${manifest.metadata.name}-${index}`, namespace, textsAt(template, 'metadata', 'labels'), spec, `10.0.${place}.${index}`);
  });
}

function pod(name: string, namespace: string, labels: Readonly<Record<string, string>>, spec: object, podIP = '10.1.0.1'): Breakable {
  const containerStatuses = [{ name: 'druid', restartCount: 0, state: { running: {} } }];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels },
    spec,
    status: { ...READY, phase: 'Running', podIP, containerStatuses },
  };
}

import assert from 'node:assert/strict';

import { druidReferenceOf } from '../../../charts/config/images';
import { kubectl, list } from '../../../smoke/support/kubectl';
import type { Context, Step } from '../support/context';

const LABEL = 'druidDiscoveryAnnouncement-coordinator';
const ELSE = /of its own pod, and nothing else/;

export const announcements: Step = {
  name: 'nobody announces a process in the pod of another, and a process of Druid changes nothing else of a pod',
  needsDruid: false,
  run: async (context) => {
    const [broker, historical] = [await podOf(context, 'broker'), await podOf(context, 'historical')];
    const others = /changed by the pod itself, and by nobody else/;
    for (const args of [
      ['label', 'pod', historical, `${LABEL}=true`],
      ['annotate', 'pod', historical, 'druidNodeInfo-coordinator={}'],
    ]) {
      assert.match(await refusalOf(context, args), others);
    }
    // A process may patch, and nothing but that. Who has stolen its name has not stolen the token of its pod.
    const asBroker = `--as=system:serviceaccount:${context.namespace}:${context.names.component('broker')}`;
    const patch = ['apply', '--server-side', '--force-conflicts', '--field-manager=e2e', '--validate=false', '-f', '-', asBroker];
    for (const [name, metadata, message] of [
      [historical, { labels: { [LABEL]: 'true' } }, others],
      [broker, { labels: { [LABEL]: 'true' } }, others],
      [historical, { labels: { 'app.kubernetes.io/component': 'coordinator' } }, ELSE],
      [historical, { annotations: { e2e: 'true' } }, ELSE],
      [historical, { finalizers: ['example.com/e2e'] }, ELSE],
    ] as const) {
      const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: context.namespace, ...metadata } };
      assert.match(await refusalOf(context, patch, pod), message);
    }
    await kubectl(['-n', context.namespace, 'label', 'pod', historical, 'e2e=true']);
    await kubectl(['-n', context.namespace, 'label', 'pod', historical, 'e2e-']);
  },
};

export const images: Step = {
  name: 'no pod has an image from elsewhere, or one without a version',
  needsDruid: false,
  run: async (context) => {
    const pod = (image: string) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'e2e-image', namespace: context.namespace },
      spec: { ...RESTRICTED, containers: [{ ...CONTAINER, image }] },
    });
    const image = druidReferenceOf(context.plan.environment);
    await kubectl(['apply', '--dry-run=server', '-f', '-'], { input: JSON.stringify(pod(image)) });
    for (const [other, message] of [
      ['registry.example.com/elsewhere:1', /images of this environment/],
      [`${image.replace(/:[^:]*$/, '')}:latest`, /latest is none/],
    ] as const) {
      assert.match(await refusalOf(context, ['apply', '--dry-run=server', '-f', '-'], pod(other)), message);
    }
  },
};

export const tasks: Step = {
  name: 'who launches tasks makes no Job with another service account, or with Secrets of others',
  needsDruid: false,
  run: async (context) => {
    const { namespace, names } = context;
    const launcher = context.environment.druid.roles.overlord === undefined ? 'coordinator' : 'overlord';
    const args = ['create', '--dry-run=server', '-f', '-', `--as=system:serviceaccount:${namespace}:${names.component(launcher)}`];
    const secret = { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: names.component('metadata-store'), key: 'password' } } };
    const job = (serviceAccountName: string, env: readonly object[] = [], volumes: readonly object[] = [], component = 'task') => ({
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'e2e-job', namespace },
      spec: {
        template: {
          metadata: { labels: { 'app.kubernetes.io/component': component } },
          spec: {
            ...RESTRICTED,
            restartPolicy: 'Never',
            serviceAccountName,
            volumes,
            containers: [{ ...CONTAINER, image: druidReferenceOf(context.plan.environment), env }],
          },
        },
      },
    });
    const task = names.component('task');
    await kubectl(args, { input: JSON.stringify(job(task)) });
    for (const refused of [
      job(names.component('historical')),
      job(task, [], [], 'router'),
      job(task, [], [{ name: 'x', persistentVolumeClaim: { claimName: 'x' } }]),
      job(task, [secret]),
      job(task, [], [{ name: 'x', secret: { secretName: names.component('admin') } }]),
      job(task, [], [{ name: 'x', projected: { sources: [{ secret: { name: names.component('admin') } }] } }]),
    ]) {
      assert.match(
        await refusalOf(context, args, refused),
        /with labels and service account of tasks, with their Secrets, and with no claims/,
      );
    }
  },
};

const RESTRICTED = { securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } } };

const CONTAINER = { name: 'main', securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } };

async function podOf({ namespace }: Context, component: string): Promise<string> {
  const [pod] = await list('pods', namespace, `app.kubernetes.io/component=${component}`);
  assert.ok(pod !== undefined, `there is no pod of ${component}`);
  return pod.metadata.name;
}

/** What the API server says when it refuses a request. That it does not is a failure. */
async function refusalOf({ namespace }: Context, args: readonly string[], object?: object): Promise<string> {
  const input = object === undefined ? {} : { input: JSON.stringify(object) };
  const { stderr } = await kubectl(['-n', namespace, ...args], { ...input, accept: [1] });
  return stderr;
}

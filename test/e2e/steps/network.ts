import assert from 'node:assert/strict';

import versions from '../../../charts/config/versions.json';
import type { Context, Step } from '../support/context';
import { kubectl, list } from '../../../smoke/support/kubectl';

/** A pod that tries doors. */
interface Visitor {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

export const strangers: Step = {
  name: 'a stranger pod is refused on every port, inside the namespace and outside',
  needsDruid: false,
  run: async (context) => {
    const { namespace } = context;
    for (const at of [namespace, 'default']) {
      const open = await openDoors(context, { name: 'e2e-stranger', namespace: at, labels: {} });
      assert.deepEqual(open, [], `open to a stranger in '${at}'`);
    }
  },
};

export const clients: Step = {
  name: 'a pod with the client label reaches the router and the stream, and nothing else',
  needsDruid: true,
  run: async (context) => {
    const labels = { [context.names.client]: 'true' };
    const open = await openDoors(context, { name: 'e2e-client', namespace: 'default', labels });
    const router = context.plan.servers.find(({ role }) => role.name === 'router');
    assert.deepEqual(open, [`router ${router?.port}`, 'stream 9092']);
  },
};

export const collectors: Step = {
  name: 'a pod with the collector label reaches the metrics of every role, and nothing else',
  needsDruid: true,
  run: async (context) => {
    const labels = { [context.names.collector]: 'true' };
    const open = await openDoors(context, { name: 'e2e-collector', namespace: 'default', labels });
    assert.deepEqual(open, context.plan.servers.map(({ group }) => `${group.component} 9000`).sort());
  },
};

/** The ports of all pods of the namespace that open to a visitor, as `component port`. */
export async function openDoors({ namespace }: Context, visitor: Visitor): Promise<readonly string[]> {
  const pods = (await list('pods', namespace)).filter(({ metadata }) => metadata.deletionTimestamp === undefined);
  const doors = pods.flatMap(({ metadata, spec, status: { podIP } }) =>
    (spec.containers ?? []).flatMap(({ ports = [] }) =>
      ports.map(({ containerPort }) => ({
        door: `${metadata.labels?.['app.kubernetes.io/component']} ${containerPort}`,
        at: `${podIP}/${containerPort}`,
      })),
    ),
  );
  assert.ok(doors.length > 0, 'there are doors to try');
  const tries = doors.map(({ door, at }) => `(timeout 3 bash -c '</dev/tcp/${at}' 2>/dev/null && echo ${door}) &`);
  const script = `${tries.join('\n')}\nwait; echo done`;
  try {
    await kubectl(['apply', '-f', '-'], { input: JSON.stringify(podOf(visitor, script)) });
    const where = ['-n', visitor.namespace];
    await kubectl([...where, 'wait', `pod/${visitor.name}`, '--for=jsonpath={.status.phase}=Succeeded', '--timeout=90s']);
    const { stdout } = await kubectl([...where, 'logs', visitor.name]);
    const lines = stdout.trim().split('\n');
    assert.equal(lines.pop(), 'done');
    return [...new Set(lines)].sort();
  } finally {
    await kubectl(['-n', visitor.namespace, 'delete', 'pod', visitor.name, '--ignore-not-found', '--now']);
  }
}

function podOf({ name, namespace, labels }: Visitor, script: string) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels },
    spec: {
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 65534, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name: 'visitor',
          // The API server lets no image into the namespace but those of the environment. This one has Bash.
          image: versions.images.postgresql,
          command: ['bash', '-c', script],
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        },
      ],
    },
  };
}

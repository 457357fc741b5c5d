import assert from 'node:assert/strict';

import { textOf } from '../../../charts/druid/properties/render';
import type { PropertyValue } from '../../../charts/druid/properties/property';
import type { Step } from '../support/context';
import { list, type KubeObject } from '../../../smoke/support/kubectl';

export const synthesized: Step = {
  name: 'every process runs with the properties that were synthesized, and no others',
  needsDruid: true,
  run: async (context) => {
    const { plan, namespace, process, say } = context;
    let compared = 0;
    for (const { group, port, properties } of plan.servers) {
      const [pod] = await list('pods', namespace, `app.kubernetes.io/component=${group.component}`);
      assert.ok(pod?.status.podIP, group.component);
      const expected = { ...plan.common, ...properties };
      const client = await process({ pod: pod.metadata.name, port, host: hostOf(expected['druid.host'], pod) });
      const actual = await client.json<Record<string, string>>('/status/properties');
      for (const [key, value] of Object.entries(expected)) {
        if (HIDDEN.test(key)) continue;
        assert.equal(actual[key], textOf(value), `${group.component}: ${key}`);
        compared++;
      }
      const unexpected = Object.keys(actual).filter((key) => key.startsWith('druid.') && !(key in expected));
      assert.deepEqual(unexpected, [], `${group.component} has properties that nobody wrote`);
    }
    say(`${compared} properties compared`);
  },
};

/** The host that a pod announces: Druid puts in the variables when it reads its files, and shows them as they were. */
function hostOf(property: PropertyValue = '', { metadata, status: { podIP = '' } }: KubeObject): string {
  const variables = { POD_IP: podIP, POD_NAME: metadata.name, POD_HOST: podIP.replaceAll('.', '-') };
  return textOf(property).replace(/\$\{env:(\w+)\}/, (_, name: keyof typeof variables) => variables[name]);
}

/** Druid shows no property whose name holds one of these. */
const HIDDEN = /password|key|token|pwd|secret/i;

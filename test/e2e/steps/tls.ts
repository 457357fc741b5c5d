import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:tls';

import { dnsNamesOf } from '../../../charts/druid/plan/dns-names';
import { AUTHORITY, Authority, type Stores } from '../support/certificates';
import type { Step } from '../support/context';
import { loginOf } from '../support/passwords';
import { kubectl } from '../../../smoke/support/kubectl';
import { until } from '../../../smoke/support/wait';
import { openDoors } from './network';

export const certificates: Step = {
  name: 'every component gets a certificate for the names that the page of the environment lists',
  needsDruid: true,
  essential: true,
  run: async ({ plan, names, namespace, manifests, notes, environment, defer }) => {
    await kubectl(['apply', '-R', '-f', `${manifests}/00-namespace`]);
    const authority = new Authority((await loginOf(environment, 'key-stores')).password);
    defer(() => authority.remove());
    authorities.set(notes, authority);
    notes.set(AUTHORITY, await authority.create());
    for (const { group } of [...plan.servers, ...plan.tasks]) {
      const metadata = { name: names.certificate(group.component), namespace };
      await keep(metadata, await authority.issue(group.component, dnsNamesOf(plan.environment, group)));
    }
  },
};

export const renewed: Step = {
  name: 'a renewed certificate is served without a restart',
  needsDruid: true,
  run: async (context) => {
    const { plan, names, namespace, notes, say } = context;
    const [group] = plan.servers.filter(({ role }) => role.name === 'router').map((router) => router.group);
    const authority = authorities.get(notes);
    assert.ok(group && authority);
    const { url } = (await context.druid()).way;
    const before = await serialNumberAt(url, notes.get(AUTHORITY) ?? '');
    const begun = Date.now();
    await keep(
      { name: names.certificate(group.component), namespace },
      await authority.issue(`${group.component}-renewed`, dnsNamesOf(plan.environment, group)),
    );
    // The kubelet looks after a minute or two, and Druid once a minute.
    await until({ what: 'another certificate is served', seconds: 240 }, async () =>
      (await serialNumberAt(url, notes.get(AUTHORITY) ?? '')) === before ? undefined : true,
    );
    say(`after ${Math.round((Date.now() - begun) / 1000)} s`);
  },
};

/** The authority of a run, by the notes of the run. */
const authorities = new WeakMap<Map<string, string>, Authority>();

async function keep(metadata: { name: string; namespace: string }, data: Stores): Promise<void> {
  await kubectl(['apply', '-f', '-'], { input: JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata, data }) });
}

async function serialNumberAt(url: string, ca: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: '127.0.0.1', port: Number(port), servername: hostname, ca });
  await once(socket, 'secureConnect');
  const { serialNumber } = socket.getPeerCertificate();
  socket.destroy();
  return serialNumber;
}

export const encrypted: Step = {
  name: 'no process answers without TLS, on any port but that of the metrics',
  needsDruid: true,
  run: async (context) => {
    const { plan, names } = context;
    const open = await openDoors(context, { name: 'e2e-plain', namespace: 'default', labels: { [names.client]: 'true' } });
    const router = plan.servers.find(({ role }) => role.name === 'router');
    assert.deepEqual(open, [`router ${router?.port}`, 'stream 9092']);
    for (const { properties, port } of plan.servers) {
      assert.equal(properties['druid.enablePlaintextPort'], false);
      assert.ok(!('druid.plaintextPort' in properties));
      assert.equal(properties['druid.tlsPort'], port);
    }
    const { url } = (await context.druid()).way;
    await assert.rejects(fetch(url.replace('https:', 'http:').replace(/\/\/[^:]+/, '//127.0.0.1')), 'the router answers plain HTTP');
  },
};

export const verified: Step = {
  name: 'every process proves the name that it announces',
  needsDruid: true,
  run: async (context) => {
    const client = await context.druid();
    const servers = await client.sql<{ host: string; plaintext: number; tls: number; role: string }>(
      `SELECT "host", "plaintext_port" AS "plaintext", "tls_port" AS "tls", "server_type" AS "role" FROM sys.servers`,
    );
    for (const { host, plaintext, tls, role } of servers) {
      assert.equal(plaintext, -1, `${role} announces a plain port`);
      assert.ok(tls > 0, `${role} announces a TLS port`);
      assert.match(host, /\.svc\.cluster\.local$/, `${role} announces a name`);
      const { stdout } = await kubectl(['-n', context.namespace, 'get', 'pods', '-o', 'json']);
      const { items } = JSON.parse(stdout) as { items: readonly { metadata: { name: string }; status: { podIP?: string } }[] };
      const [first = ''] = host.split('.');
      const pod = items.find(({ metadata, status }) => metadata.name === first || status.podIP?.replaceAll('.', '-') === first);
      assert.ok(pod, `${host} is a pod`);
      // The handshake fails if the certificate is not of this authority, or not for this name.
      const direct = await context.process({ pod: pod.metadata.name, port: tls, host });
      assert.equal(await direct.request('/status/health'), 'true');
    }
  },
};

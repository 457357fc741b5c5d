import type * as ChildProcess from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DruidClient } from '../../smoke/support/druid';
import { kept } from '../../smoke/support/kept';
import { kubectlOf } from '../../smoke/support/kubectl';
import { forward } from '../../smoke/support/port-forward';
import { until } from '../../smoke/support/wait';

/** A `kubectl` that says what it has to, and goes on for long otherwise. */
const SCRIPT = `#!/bin/sh
case "$*" in
  *exec*) echo very-secret; exit 3 ;;
  *port-forward*brief*) echo 'Forwarding from 127.0.0.1:12345 -> 80'; exit 1 ;;
  *port-forward*service*) echo 'Forwarding from 127.0.0.1:12345 -> 80'; exec sleep 30 ;;
  *) exec sleep 30 ;;
esac
`;

const mockFolder = mkdtempSync(join(tmpdir(), 'kubectl-'));
beforeAll(() => {
  writeFileSync(join(mockFolder, 'kubectl'), SCRIPT);
  chmodSync(join(mockFolder, 'kubectl'), 0o755);
});
afterAll(() => rmSync(mockFolder, { recursive: true }));

// Only this script is ever run here, whatever the cluster of whoever tests.
jest.mock('node:child_process', () => {
  const { spawn } = jest.requireActual<typeof ChildProcess>('node:child_process');
  return { spawn: (command: string, args: readonly string[], options: object) => spawn(`${mockFolder}/${command}`, args, options) };
});

const hasEnded = ({ ended }: { readonly ended: () => boolean }) =>
  until({ what: 'the way has ended', seconds: 10 }, () => Promise.resolve(ended() || undefined));

test('what a pod has said is not told where it fails', async () => {
  const failure = kubectlOf()(['exec', 'pod']);
  await expect(failure).rejects.toThrow(/^kubectl exec pod ended with 3:/);
  await expect(failure).rejects.not.toThrow(/very-secret/);
});

test('a call that takes too long is ended', async () => {
  await expect(kubectlOf(undefined, { seconds: 0.1 })(['get', 'nodes'])).rejects.toThrow('kubectl get nodes has not ended within 0.1 s');
});

test('a way that does not open is given up', async () => {
  await expect(forward('druid', 'pod/silent', 80, undefined, { seconds: 0.1 })).rejects.toThrow(/pod\/silent is not there within 0\.1 s/);
});

test('a way that has ended by itself says so', async () => {
  await hasEnded(await forward('druid', 'service/brief', 80));
});

test('whoever may stop everything closes ways and calls', async () => {
  const ending = new AbortController();
  const way = await forward('druid', 'service/router', 80, undefined, { signal: ending.signal });
  const call = kubectlOf(undefined, { signal: ending.signal })(['get', 'nodes']);
  expect(way.ended()).toBe(false);
  ending.abort();
  await expect(call).rejects.toThrow(/aborted/);
  await hasEnded(way);
});

test('what is kept is made again when it has ended, or could not be made', async () => {
  let made = 0;
  const ended = new Set<number>();
  const ask = kept(() => {
    const number = (made += 1);
    return number === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve({ number, ended: () => ended.has(number) });
  });
  await expect(ask()).rejects.toThrow('not yet');
  expect([await ask(), await ask()]).toMatchObject([{ number: 2 }, { number: 2 }]);
  ended.add(2);
  expect(await Promise.all([ask(), ask()])).toMatchObject([{ number: 3 }, { number: 3 }]);
});

test('a request goes the way that there is when it is made', async () => {
  const server = createServer((_, response) => response.writeHead(200, { connection: 'close' }).end('true'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wayTo = (port: number) => ({ url: `http://127.0.0.1:${port}`, options: {}, ended: () => false, close: () => undefined });
  const ways = [wayTo(1), wayTo((server.address() as AddressInfo).port)];
  const current = () => Promise.resolve(ways.shift() ?? wayTo(1));
  const client = new DruidClient({ way: wayTo(1), current, username: 'admin', password: '' });
  try {
    await expect(client.request('/status/health')).rejects.toThrow();
    expect(await client.request('/status/health')).toBe('true');
  } finally {
    server.close();
  }
});

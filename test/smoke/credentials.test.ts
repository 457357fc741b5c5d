import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ASK, URI } from '../../smoke/support/credentials';

const folder = mkdtempSync(join(tmpdir(), 'token-'));
const token = join(folder, 'token');
writeFileSync(token, 'token of the pod\n');
afterAll(() => rmSync(folder, { recursive: true }));

const CREDENTIALS = { AccessKeyId: 'AKIAEXAMPLE', SecretAccessKey: 'very-secret', Token: 'also-secret' };

/** What the script says where an agent gives an answer. */
async function askedOf(address: string, status: number, body: unknown): Promise<string> {
  const agent: Server = createServer(({ url, headers }, response) => {
    const right = url === '/v1/credentials' && headers.authorization === 'token of the pod';
    response.writeHead(right ? status : 401).end(JSON.stringify(body, undefined, 1));
  });
  await new Promise<void>((resolve) => agent.listen(0, address, resolve));
  const host = address.includes(':') ? `[${address}]` : address;
  const uri = `http://${host}:${(agent.address() as AddressInfo).port}/v1/credentials`;
  try {
    return await said({ [URI]: uri, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: token });
  } finally {
    agent.close();
  }
}

function said(variables: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn('bash', ['-c', ASK], { env: { PATH: process.env['PATH'], ...variables } });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve) => child.on('close', () => resolve(text)));
}

test.each(['127.0.0.1', '::1'])('a pod tells that it got credentials at %s, and of which account, and no more', async (address) => {
  expect(await askedOf(address, 200, { ...CREDENTIALS, AccountId: '111122223333' })).toBe('AccessKeyId\nAccountId 111122223333\n');
});

test('where the account is not told, the credentials are', async () => {
  expect(await askedOf('127.0.0.1', 200, CREDENTIALS)).toBe('AccessKeyId\n');
});

test('a refusal is told by its first line', async () => {
  expect(await askedOf('127.0.0.1', 404, { ...CREDENTIALS, message: 'no association' })).toBe('HTTP/1.1 404 Not Found\n');
});

test('nothing is told where nobody answers', async () => {
  expect(await said({ [URI]: 'http://127.0.0.1:1/v1/credentials', AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: token })).toBe('');
});

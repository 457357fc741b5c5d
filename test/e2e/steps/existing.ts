import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fetch } from 'undici';

import { credentialsOf } from '../../../charts/config/secrets/secrets';
import { kubectl } from '../../../smoke/support/kubectl';
import type { Step } from '../support/context';
import { loginOf } from '../support/passwords';

/** Users whom Druid itself names. */
const USERS: Readonly<Record<string, string>> = { admin: 'admin', system: 'druid_system' };

export const secrets: Step = {
  name: 'somebody else has made the Secrets, with passwords that nobody has seen',
  needsDruid: false,
  essential: true,
  run: async ({ plan, namespace, manifests, say }) => {
    await kubectl(['apply', '-R', '-f', `${manifests}/00-namespace`]);
    const uses = credentialsOf(plan.environment);
    assert.deepEqual([...new Set(uses.map(({ credentials }) => credentials.source))], ['secret']);
    for (const { purpose, credentials } of uses) {
      assert.equal(credentials.source, 'secret');
      const metadata = { name: credentials.name, namespace };
      const stringData = { username: USERS[purpose] ?? 'druid', password: randomBytes(24).toString('base64url') };
      await kubectl(['apply', '-f', '-'], { input: JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata, stringData }) });
    }
    say(`${uses.length} Secrets`);
  },
};

export const fromSecret: Step = {
  name: 'the password of the administrator is that of the Secret, and stands in no manifest',
  needsDruid: true,
  run: async ({ druid, environment, manifests }) => {
    const { password } = await loginOf(environment, 'admin');
    assert.equal(password.length, 32);
    const client = await druid();
    assert.equal((await client.request('/status/health')).trim(), 'true');
    const ask = (secret: string) =>
      fetch(`${client.way.url}/druid/coordinator/v1/leader`, {
        ...client.way.options,
        headers: { authorization: `Basic ${btoa(`admin:${secret}`)}` },
      });
    assert.equal((await ask(password)).status, 200);
    assert.equal((await ask('local-development-only')).status, 401);
    const files = readdirSync(manifests, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    assert.ok(files.length > 20);
    for (const { parentPath, name } of files) assert.ok(!readFileSync(join(parentPath, name), 'utf8').includes(password), name);
  },
};

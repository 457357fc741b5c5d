import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { replaceFolders } from '../../../charts/delivery/write';
import { filesOfEnvironment } from '../../../charts/synth';
import type { Environment } from '../../../charts/config/environment';
import { rich } from '../../support/rich';
import type { Step } from '../support/context';
import { kubectl } from '../support/kubectl';

/** Schemas of kinds that are no part of Kubernetes, beside the repository where somebody has gathered them. */
const SCHEMAS = '../shared/crds';
const KINDS = {
  'certificates.cert-manager.io': 'cert-manager.io_certificates.yaml',
  'scaledobjects.keda.sh': 'keda.sh_scaledobjects.yaml',
};

const MADE = 'kinds made for the suite';

export const kinds: Step = {
  name: 'the cluster knows Certificates and ScaledObjects',
  needsDruid: false,
  essential: true,
  run: async ({ notes, say, namespace }) => {
    const made: string[] = [];
    for (const [kind, file] of Object.entries(KINDS)) {
      const { exitCode } = await kubectl(['get', 'customresourcedefinition', kind], { accept: [0, 1] });
      if (exitCode === 0) continue;
      assert.ok(existsSync(join(SCHEMAS, file)), `the cluster does not know ${kind}: install cert-manager's and KEDA's kinds first`);
      await kubectl(['apply', '--server-side', '-f', join(SCHEMAS, file)]);
      await kubectl(['wait', `customresourcedefinition/${kind}`, '--for=condition=Established', '--timeout=30s']);
      made.push(kind);
    }
    notes.set(MADE, made.join(' '));
    await kubectl(['create', 'namespace', namespace]);
    say(made.length === 0 ? 'it has them' : 'made for the suite');
  },
};

export const accepted: Step = {
  name: 'the API server accepts every object of environments that have, together, every setting there is',
  needsDruid: false,
  run: async ({ namespace, say }) => {
    const folder = '.e2e/rich';
    const environments = Object.entries<Environment>(rich).map(([name, environment]) => [name, { ...environment, namespace }] as const);
    replaceFolders(folder, Object.fromEntries(environments.map(([name, environment]) => [name, filesOfEnvironment(name, environment)])));
    let objects = 0;
    for (const [name] of environments) {
      const { stdout, stderr } = await kubectl(['apply', '--server-side', '--dry-run=server', '-R', '-f', join(folder, name)]);
      // What is accepted with a warning is deprecated, or breaks the rules of the namespace.
      assert.equal(stderr, '', name);
      objects += stdout.trim().split('\n').length;
    }
    say(`${objects} objects`);
  },
};

export const forgotten: Step = {
  name: 'what was made for the suite is gone',
  needsDruid: false,
  run: async ({ notes, namespace }) => {
    await kubectl(['delete', 'namespace', namespace, '--timeout=60s']);
    const made = (notes.get(MADE) ?? '').split(' ').filter((kind) => kind !== '');
    if (made.length > 0) await kubectl(['delete', 'customresourcedefinition', ...made]);
  },
};

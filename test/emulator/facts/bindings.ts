import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Bindings } from '../../../charts/config/bindings/bindings';
import type { Environment } from '../../../charts/config/environment';
import { filesOfEnvironment } from '../../../charts/synth';
import { run } from '../run';
import type { Deployed, Fact } from './fact';

/** Brokers, as somebody who looked them up would give them: moto runs no function that does. */
const BROKERS = 'boot-emulated.c1.kafka-serverless.eu-west-1.amazonaws.com:9098';

/** What the stack put out becomes bindings, and with them the manifests of what was made here. */
export function bindingsFacts(name: string, input: Environment, { outputs }: Deployed, folder: string, file: string): readonly Fact[] {
  const read = () => JSON.parse(readFileSync(join(folder, `${name}.bindings.json`), 'utf8')) as Values;
  return [
    {
      what: 'its outputs become bindings, all of them and no others, with brokers that are given',
      check: async () => {
        await run('npm', ['run', '--silent', 'bindings', '--', name, file, '--folder', folder, '--kafka-bootstrap-servers', BROKERS]);
        deepEqual(read(), { ...outputs, DruidKafkaBootstrapServers: BROKERS });
      },
    },
    {
      what: 'manifests with these bindings name what was made, and nothing of the examples',
      check: () => {
        const text = (bindings: Bindings) => Object.values(filesOfEnvironment(name, { ...input, bindings })).join('\n');
        const examples: Values = { ...input.bindings };
        const [before, after, made] = [text(examples), text(read()), read()];
        const changed = Object.entries(examples).filter(([key, value]) => before.includes(value) && made[key] !== value);
        ok(changed.length > 0, 'no binding is in the manifests');
        for (const [key, value] of changed) {
          ok(!after.includes(value), `${key} is still ${value}`);
          ok(made[key] !== undefined && after.includes(made[key]), `${key} is nowhere`);
        }
        return Promise.resolve();
      },
    },
  ];
}

type Values = Readonly<Record<string, string>>;

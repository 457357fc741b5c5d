import { spawnSync } from 'node:child_process';

import { environments } from '../../charts/config/environments';
import { resolve } from '../../charts/config/resolve';
import { configurationsOf } from '../../charts/observability/collectors';
import { formatted } from '../observability/alloy/go';
import { ENVIRONMENTS } from '../observability/collectors/environments';

const texts = Object.fromEntries(
  Object.entries({ ...environments, ...ENVIRONMENTS }).flatMap(([name, input]) => {
    const { environment } = resolve(input);
    if (environment === undefined) throw new Error(`'${name}' cannot be understood`);
    return Object.entries(configurationsOf(environment)).map(([role, text]) => [`${name}: ${role}`, text] as const);
  }),
);

const hasGo = spawnSync('go', ['version']).status === 0;

test('there are configurations to ask about', () => {
  expect(Object.keys(texts).length).toBeGreaterThan(20);
});

// It is compiled with Go. Where there is none, it is not asked, and that is told.
(hasGo ? test : test.skip)(
  "Alloy's own parser reads every configuration, and its formatter changes none",
  async () => {
    const planted = { broken: 'loki.write "x" {', unformatted: 'logging {\nlevel="info"\n}\n' };
    const verdict = await formatted({ ...texts, ...planted });
    if (verdict.type === 'unavailable') throw new Error(verdict.reason);
    const found = (name: string) => verdict.findings.filter((finding) => finding.startsWith(name));
    expect(Object.keys(texts).flatMap(found)).toEqual([]);
    expect(Object.keys(planted).map((name) => found(name).length > 0)).toEqual([true, true]);
  },
  120_000,
);

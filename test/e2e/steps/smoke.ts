import assert from 'node:assert/strict';

import { execa } from 'execa';

import { checks } from '../../../smoke/checks';
import { contextOf } from '../../../smoke/context';
import { expectedOf } from '../../../smoke/expected';
import type { Report } from '../../../smoke/report';
import { run } from '../../../smoke/run';
import { AUTHORITY } from '../support/certificates';
import { kubectl } from '../../../smoke/support/kubectl';
import type { Step } from '../support/context';

/** For an environment that no catalogue has. */
export const passes: Step = {
  name: 'the smoke test passes',
  needsDruid: true,
  run: async ({ name, environment, notes, say }) => {
    const world = contextOf(expectedOf(name, environment), { readOnly: false, seconds: 240, authority: notes.get(AUTHORITY) });
    try {
      // Of several coordinators that start for the first time one may restart, which a step of its own knows to tell from others.
      const asked = checks.filter(({ id }) => id !== 'restarts');
      const results = await run(asked, world, ({ name: check }) => say(check));
      const count = (status: string) => results.filter((result) => result.status === status).length;
      assert.deepEqual(
        results.filter(({ status }) => status === 'failed').map(({ name: check, reasons }) => ({ check, reasons })),
        [],
      );
      say(`${count('passed')} passed, ${count('skipped')} skipped`);
    } finally {
      world.close();
    }
  },
};

export const reports: Step = {
  name: '`npm run smoke` passes, and reports for machines what it has checked',
  needsDruid: true,
  run: async ({ name, say }) => {
    const { exitCode, report } = await smoke(name);
    assert.deepEqual(
      report.checks.filter(({ status }) => status === 'failed'),
      [],
    );
    assert.equal(exitCode, 0);
    assert.equal(report.checks.length, checks.length);
    assert.ok(report.passed >= 14, `${report.passed} checks have passed`);
    for (const { status, reasons } of report.checks) assert.equal(reasons.length > 0, status === 'skipped');
    assert.equal(report.checks.find(({ id }) => id === 'round-trip')?.status, 'passed');
    say(`${report.passed} passed, ${report.skipped} skipped in ${report.seconds} s`);
  },
};

export const finds: Step = {
  name: '`npm run smoke` finds a broker that is gone, and says so',
  needsDruid: true,
  run: async ({ name, namespace, names, say }) => {
    const broker = `deployment/${names.component('broker')}`;
    const wanted = await replicasOf(namespace, broker);
    await kubectl(['-n', namespace, 'scale', broker, '--replicas=0']);
    try {
      await kubectl(['-n', namespace, 'rollout', 'status', broker, '--timeout=120s']);
      const { exitCode, report } = await smoke(name, '--read-only');
      assert.equal(exitCode, 1);
      const failed = report.checks.filter(({ status }) => status === 'failed');
      const ready = failed.find(({ id }) => id === 'ready');
      assert.deepEqual(ready?.reasons, [`Deployment/${names.component('broker')}: 0 of ${wanted} pods are ready`]);
      assert.ok(
        failed.some(({ id }) => id === 'announced'),
        'Druid misses it too',
      );
      say(failed.map(({ id }) => id).join(', '));
    } finally {
      await kubectl(['-n', namespace, 'scale', broker, `--replicas=${wanted}`]);
      await kubectl(['-n', namespace, 'rollout', 'status', broker, '--timeout=240s']);
    }
  },
};

async function smoke(...args: readonly string[]): Promise<{ exitCode: number | undefined; report: Report }> {
  const { exitCode, stdout } = await execa('npm', ['run', '--silent', 'smoke', '--', ...args, '--json'], { reject: false });
  return { exitCode, report: JSON.parse(stdout) as Report };
}

async function replicasOf(namespace: string, workload: string): Promise<string> {
  const { stdout } = await kubectl(['-n', namespace, 'get', workload, '-o', 'jsonpath={.spec.replicas}']);
  return stdout;
}

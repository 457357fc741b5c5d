import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { Step } from '../support/context';
import { kubectl } from '../../../smoke/support/kubectl';

export const waits: Step = {
  name: 'what the README says to wait for comes true',
  needsDruid: true,
  run: async () => {
    const [, args = ''] = found(/^kubectl (-n druid wait .+)$/m);
    await kubectl(args.split(' '));
  },
};

export const query: Step = {
  name: "the README's query gives the README's answer",
  needsDruid: true,
  run: async ({ druid }) => {
    const [, body = ''] = found(/^ {2}-d '(.+)'$/m);
    const [, answer = ''] = found(/^```text\n(.+)\n```$/m);
    assert.equal((await (await druid()).request('/druid/v2/sql', JSON.parse(body))).trim(), answer);
  },
};

function found(pattern: RegExp): RegExpExecArray {
  const match = pattern.exec(readFileSync('README.md', 'utf8'));
  assert.ok(match, `the README has ${String(pattern)}`);
  return match;
}

import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { local } from '../../../charts/config/environments/local';
import { ROLLED_WITH_A_SPARE, totalOf } from '../../../charts/config/nodes/requests';
import { formatSize } from '../../../charts/config/size';
import { plan } from '../../../charts/druid/plan/plan';
import { roles } from '../../../charts/druid/roles';
import { localWith } from '../../support/environment';
import { at, rendered } from '../../support/manifests';

const total = (environment = localWith('id', 'local')) => {
  const { cpu, memory } = totalOf(plan('test', environment).environment);
  return `${cpu} ${formatSize(memory)}`;
};

test('every server, a spare one of those that are rolled with one, and as many tasks as may run', () => {
  // Coordinator, broker and router twice, the historical once, four tasks.
  const millis = 2 * (200 + 200 + 100) + 200 + 4 * 200;
  const mebibytes = 2 * (896 + 896 + 640) + 896 + 4 * 960;
  expect(total()).toBe(`${millis / 1000} ${mebibytes}Mi`);
});

test('the largest type of task counts', () => {
  const memory = { compact: { memory: Size.gibibytes(2) } };
  expect(total(localWith('druid.ingestion.types', memory))).toBe(`2 ${2 * (896 + 896 + 640) + 896 + 4 * 2048}Mi`);
});

test('an autoscaler counts with its most', () => {
  const scaled = localWith('druid.roles.broker.default.autoscaling', { type: 'cpu', min: 1, max: 5 });
  expect(total(scaled)).toBe(`2800m ${2 * (896 + 640) + 6 * 896 + 896 + 4 * 960}Mi`);
});

test('what does not fit is told, both of it', () => {
  const quota = { cpu: Cpu.units(1), memory: Size.gibibytes(4) };
  expect(() => plan('test', { ...local, quota })).toThrow(
    `Environment 'test' has 2 faults:
  quota.cpu: is less than Druid requests at the most, got 1. Give at least 2.
  quota.memory: is less than Druid requests at the most, got 4Gi. Give at least 9600Mi.`,
  );
});

test('what fits is made a ResourceQuota', () => {
  const { ofKind } = rendered({ ...local, quota: { cpu: Cpu.units(4), memory: Size.gibibytes(16) } });
  expect(ofKind('ResourceQuota').map((quota) => at(quota, 'spec.hard'))).toEqual([
    { 'requests.cpu': '4', 'requests.memory': '16Gi', 'limits.memory': '16Gi' },
  ]);
});

test.each(Object.values(roles))('a pod more of $name is reckoned with if it is rolled with one', ({ name, state }) => {
  expect(ROLLED_WITH_A_SPARE.includes(name)).toBe(state === 'stateless');
});

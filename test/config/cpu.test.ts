import { Cpu } from '../../charts/config/cpu';

test.each([
  [Cpu.units(2), 2_000, 2, '2'],
  [Cpu.units(0.5), 500, 1, '500m'],
  [Cpu.millis(250), 250, 1, '250m'],
  [Cpu.millis(3_000), 3_000, 3, '3'],
  [Cpu.millis(2_001), 2_001, 3, '2001m'],
])('%s is %d millis, %d processors, and "%s" for Kubernetes', (cpu, millis, processors, text) => {
  expect(cpu.toMillis()).toBe(millis);
  expect(cpu.toProcessors()).toBe(processors);
  expect(`${cpu}`).toBe(text);
});

test('an amount of another copy of the package is one too, and a number is none', async () => {
  let other = Cpu;
  await jest.isolateModulesAsync(async () => {
    other = (await import('../../charts/config/cpu')).Cpu;
  });
  expect(other).not.toBe(Cpu);
  expect(Cpu.isCpu(other.units(1))).toBe(true);
  expect([2, '2', null, {}].map((value) => Cpu.isCpu(value))).toEqual([false, false, false, false]);
});

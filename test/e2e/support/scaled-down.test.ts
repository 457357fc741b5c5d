import { dev } from '../../../charts/config/environments/dev';
import { local } from '../../../charts/config/environments/local';
import { prod as shipped } from '../../../charts/config/environments/prod';
import type { Environment } from '../../../charts/config/environment';
import { podsOf } from '../../../charts/config/replicas';
import { plan } from '../../../charts/druid/plan/plan';
import { scaledDown, SIZES } from './scaled-down';
import { rich } from '../../support/rich';

/** A small machine has no room for agents, nor anybody to send to. */
const prod = { ...shipped, observability: {} };

const environments = Object.entries<Environment>({ local, dev, prod, tiers: rich.tiers, jobs: rich.jobs });

/** An environment without the settings that say how big something is. */
function unsized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unsized);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const kept = Object.entries(value).filter(([key]) => !(SIZES as readonly string[]).includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, unsized(inner)]));
}

test.each(environments)('%s, scaled down, differs in sizes alone', (_, environment) => {
  const small = scaledDown(environment);
  expect(unsized(small)).toEqual(unsized(environment));
  expect(small).not.toEqual(environment);
});

test('prod, scaled down, has the same servers, tasks, tiers, rules and certificates, and fits a small machine', () => {
  const [large, small] = [plan('prod', prod), plan('prod', scaledDown<Environment>(prod))];
  const shape = ({ servers, tasks, environment: { druid } }: typeof large) => ({
    servers: servers.map(({ group, role, port }) => [group.component, role.name, role.does, port]),
    tasks: tasks.map(({ group }) => group.component),
    tiers: servers.map(({ properties }) => [properties['druid.server.tier'], properties['druid.server.priority']]),
    rules: druid.loadRules,
    tls: druid.tls,
  });
  expect(shape(small)).toEqual(shape(large));
  const memory = small.servers.reduce((sum, { sizing, group }) => sum + sizing.memory.toMebibytes() * podsOf(group.settings).least, 0);
  expect(memory).toBeLessThan(12 * 1024);
});

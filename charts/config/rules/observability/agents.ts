import { agentsOf } from '../../observability/agents';
import { groupsOf } from '../../groups';
import { druidImageOf } from '../../images';
import versions from '../../versions.json';
import type { Rule } from '../rule';

/** Apache's image of Druid has no agents: a JVM that is told to load one ends at once. */
export const agentsInImage: Rule = function* (environment) {
  if (druidImageOf(environment) !== versions.druid.image) return;
  const agents = groupsOf(environment).flatMap(({ role }) => agentsOf(environment, role));
  for (const [name, path] of Object.entries(SETTINGS)) {
    if (!agents.some((agent) => agent.name === name && agent.source.type === 'druid-image')) continue;
    const remedy = "Give 'druid.image' one that is built with it, as image/README.md tells, or an agent of type 'image'";
    yield { path, problem: `is not in Apache's image of Druid`, remedy };
  }
};

const SETTINGS = { opentelemetry: 'observability.traces.agent', pyroscope: 'observability.profiles.agent' } as const;

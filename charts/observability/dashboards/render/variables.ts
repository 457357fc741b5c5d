import type { VariableModel } from '@grafana/grafana-foundation-sdk/dashboard';

import type { Link } from '../links';
import type { DashboardSpec } from '../spec';
import { ALWAYS, choices, sourceOf, sources, type SourceName } from '../variables';
import type { Plain } from './plain';

/** The variables of a dashboard: data sources that something needs, and what may be chosen. */
export function variablesOf({ choices: some, rows }: DashboardSpec, links: readonly Link[]): readonly Plain<VariableModel>[] {
  const asked = rows.flatMap(({ panels }) => panels.flatMap(({ queries }) => queries.map(({ of = 'datasource' }) => of)));
  const needed = new Set<SourceName | undefined>(['datasource', ...asked, ...links.map(({ needs }) => needs)]);
  const names = Object.keys(choices) as (keyof typeof choices)[];
  const chosen = names.filter((name) => [...ALWAYS, ...some].some((other) => other === name));
  return [...(Object.keys(sources) as SourceName[]).filter((name) => needed.has(name)).map(sourceVariable), ...chosen.map(choiceVariable)];
}

const sourceVariable = (name: SourceName): Plain<VariableModel> => ({
  type: 'datasource',
  name,
  label: sources[name].label,
  query: sources[name].type,
  refresh: 1,
});

/** The values of a label, asked again whenever the time changes. */
function choiceVariable(name: keyof typeof choices): Plain<VariableModel> {
  const { label, values, several } = choices[name];
  return {
    type: 'query',
    name,
    label,
    datasource: sourceOf('datasource'),
    definition: values,
    query: { qryType: 1, query: values, refId: 'PrometheusVariableQueryEditor-VariableQuery' },
    refresh: 2,
    sort: 1,
    // All are a pattern that fits everything: a list of hundreds of pods would be too long for a query.
    ...(several ? { multi: true, includeAll: true, allValue: '.*', current: { text: ['All'], value: ['$__all'] } } : {}),
  };
}

import { linked, observed, readOf } from './rendered';

const all = readOf(linked);
const plain = readOf(observed({ dashboards: {} }));

/** What Explore is told by a link of the overview, after Grafana has put in its variables. */
function explored(title: string, dashboard = 'overview') {
  const link = all.find(([name]) => name === dashboard)?.[1].links.find((other) => other.title === title);
  const panes = new URL(link?.url ?? '', 'https://grafana.example.com').searchParams.get('panes');
  return (JSON.parse(panes ?? '{}') as { druid: { datasource: string; queries: readonly object[]; range: object } }).druid;
}

test.each(all)('%s links to the others by their tag', (_, { links, tags }) => {
  expect(tags).toEqual(['druid']);
  expect(links[0]).toMatchObject({ type: 'dashboards', tags: ['druid'], includeVars: true, keepTime: true });
});

test.each(all)('%s links to logs, traces, profiles and runbooks', (_, { links }) => {
  expect(links.slice(1).map(({ title }) => title)).toEqual(['Logs', 'Traces', 'Profiles', 'Runbooks']);
});

test('logs are those of the namespace', () => {
  expect(explored('Logs')).toMatchObject({ datasource: '${loki}', queries: [{ expr: '{namespace="${namespace}"}' }] });
});

test('logs, traces and profiles are of the time that is shown', () => {
  for (const title of ['Logs', 'Traces', 'Profiles']) expect(explored(title).range).toEqual({ from: '${__from}', to: '${__to}' });
});

test('variables are not encoded, as Grafana would not know them', () => {
  for (const [, { links }] of all) expect(links.map(({ url = '' }) => url).join(' ')).not.toContain('%24%7B');
});

test('traces are found by the name of the service', () => {
  expect(explored('Traces').queries).toMatchObject([{ queryType: 'traceql', query: '{resource.service.name=~"druid-.*"}' }]);
});

test('profiles are found by the name of the service', () => {
  expect(explored('Profiles').queries).toMatchObject([{ labelSelector: '{service_name=~"druid/.*"}' }]);
});

test('a dashboard of some components has their traces', () => {
  expect(explored('Traces', 'queries').queries).toMatchObject([{ query: '{resource.service.name=~"druid-(router|broker|historical).*"}' }]);
});

test('without traces and profiles there is nothing to link to', () => {
  for (const [, { links }] of plain) expect(links.map(({ title }) => title)).toEqual(['Druid', 'Logs']);
});

test('runbooks that are no page have no link', () => {
  const titles = readOf(observed({ alerts: {}, dashboards: {} })).flatMap(([, { links }]) => links.map(({ title }) => title));
  expect(titles).not.toContain('Runbooks');
});

test('the overview lists alerts, and errors of logs', () => {
  const overview = all.find(([name]) => name === 'overview')?.[1].panels ?? [];
  expect(overview.map(({ type }) => type)).toEqual(expect.arrayContaining(['alertlist', 'logs']));
});

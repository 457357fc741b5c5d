import { sourceOf, type SourceName } from './variables';

/**
 * Explore, with a query of a data source and the time of the dashboard. Grafana puts in what variables stand for, so these are not encoded.
 *
 * @see https://grafana.com/docs/grafana/latest/explore/get-started-with-explore/#generate-explore-urls-from-external-tools
 */
export function exploreUrl(source: SourceName, query: Readonly<Record<string, unknown>>): string {
  const datasource = sourceOf(source);
  const pane = {
    datasource: datasource.uid,
    queries: [{ refId: 'A', datasource, ...query }],
    range: { from: '${__from}', to: '${__to}' },
  };
  const encoded = encodeURIComponent(JSON.stringify({ druid: pane }));
  return `/explore?schemaVersion=1&panes=${encoded.replace(/%24%7B(\w+)%7D/g, '${$1}')}`;
}

import { CHARTS } from '../../charts/config/platform/charts';
import versions from '../../charts/config/versions.json';
import { table } from '../../charts/delivery/table';
import { CATALOGUE } from '../../charts/platform/charts/catalogue';

/** The Helm charts that an environment may install. */
export const chartTables: Readonly<Record<string, () => string>> = {
  charts: () =>
    table(
      ['chart', 'version', 'namespace', 'from', 'installed'],
      CHARTS.map((name) => {
        const { namespace, repository } = CATALOGUE[name];
        return [`\`${name}\``, versions.charts[name], `\`${namespace}\``, `\`${repository.url}\``, CATALOGUE[name].when];
      }),
    ),
};

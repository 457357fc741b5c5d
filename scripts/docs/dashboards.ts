import { table } from '../../charts/delivery/table';
import type { DashboardSpec } from '../../charts/observability/dashboards/spec';
import { catalogue } from '../../charts/observability/dashboards/catalogue';

/** The table of dashboards. */
export const dashboardTables: Readonly<Record<string, () => string>> = {
  dashboards: () =>
    table(
      ['dashboard', 'for', 'panels'],
      Object.values<DashboardSpec>(catalogue).map(({ title, purpose, rows }) => [
        title,
        purpose,
        `${rows.reduce((sum, { panels }) => sum + panels.length, 0)}`,
      ]),
    ),
};

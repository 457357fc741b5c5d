import type { DashboardLink } from '@grafana/grafana-foundation-sdk/dashboard';

import { TAG, type Link } from '../links';
import type { Plain } from './plain';

/** Links as Grafana reads them: first to the other dashboards, for the same choices and the same time. */
export function dashboardLinks(links: readonly Link[]): readonly Plain<DashboardLink>[] {
  const others: Plain<DashboardLink> = {
    type: 'dashboards',
    title: 'Druid',
    tooltip: 'The other dashboards of Druid',
    icon: 'external link',
    tags: [TAG],
    asDropdown: true,
    includeVars: true,
    keepTime: true,
    targetBlank: false,
  };
  return [others, ...links.map(linkOf)];
}

/** A link that holds the choices and the time itself, if it needs them. */
const linkOf = ({ title, tooltip, icon, url }: Link): Plain<DashboardLink> => ({
  type: 'link',
  title,
  tooltip,
  icon,
  url,
  tags: [],
  asDropdown: false,
  includeVars: false,
  keepTime: false,
  targetBlank: true,
});

import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { exploreUrl } from './explore';
import type { DashboardSpec } from './spec';
import type { SourceName } from './variables';

/** The tag by which dashboards find each other. */
export const TAG = 'druid';

/** A link at the top of a dashboard. */
export interface Link {
  readonly title: string;
  readonly tooltip: string;
  readonly icon: 'bolt' | 'doc' | 'external link';
  readonly url: string;
  /** The variable of a data source that it needs. */
  readonly needs?: SourceName;
}

/** From numbers to logs, and where there are some, to traces and profiles, and to what to do about alerts. */
export function linksOf({ components }: Pick<DashboardSpec, 'components'>, environment: ResolvedEnvironment): readonly Link[] {
  const { traces, profiles, alerts } = environment.observability;
  // Groups of a role are called after it.
  const pattern = components === undefined ? '.*' : `(${components.join('|')}).*`;
  const runbooks = alerts?.runbooks;
  return [
    {
      title: 'Logs',
      tooltip: 'The logs of this namespace, at this time',
      icon: 'bolt',
      url: exploreUrl('loki', { expr: '{namespace="${namespace}"}' }),
      needs: 'loki',
    },
    ...(traces === undefined ? [] : [tracesOf(pattern)]),
    ...(profiles === undefined ? [] : [profilesOf(pattern)]),
    ...(runbooks === undefined || !/^https?:\/\//.test(runbooks) ? [] : [runbooksAt(runbooks)]),
  ];
}

const tracesOf = (pattern: string): Link => ({
  title: 'Traces',
  tooltip: 'Traces of these services, at this time',
  icon: 'bolt',
  url: exploreUrl('tempo', { queryType: 'traceql', query: `{resource.service.name=~"druid-${pattern}"}`, limit: 20 }),
  needs: 'tempo',
});

const profilesOf = (pattern: string): Link => ({
  title: 'Profiles',
  tooltip: 'What processors do in these services, at this time',
  icon: 'bolt',
  url: exploreUrl('pyroscope', {
    queryType: 'profile',
    profileTypeId: 'process_cpu:cpu:nanoseconds:cpu:nanoseconds',
    labelSelector: `{service_name=~"druid/${pattern}"}`,
    groupBy: [],
  }),
  needs: 'pyroscope',
});

const runbooksAt = (url: string): Link => ({ title: 'Runbooks', tooltip: 'What to do about each alert', icon: 'doc', url });

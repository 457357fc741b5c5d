import { CHARTS, type ChartName } from '../../config/platform/charts';
import type { AwsEnvironment } from '../../config/aws/aws-environment';
import { labelsOf } from '../../config/labels';
import versions from '../../config/versions.json';
import { chartsOf } from '../../config/platform/wanted';
import { CATALOGUE } from './catalogue';
import { merged, type Values } from '../../config/platform/merged';
import type { Chart } from './chart';

/** A chart that an environment installs. */
export interface Installed {
  readonly name: ChartName;
  readonly chart: Chart;
  readonly version: string;
  readonly values: Values;
  /** Of those that it needs, the ones that the environment installs too. */
  readonly after: readonly ChartName[];
  readonly metadata: { readonly name: string; readonly namespace: string; readonly labels: Record<string, string> };
}

/** The charts of an environment, with versions and values as they are to be. */
export function installedIn(environment: AwsEnvironment): readonly Installed[] {
  const wanted = chartsOf(environment);
  return CHARTS.filter((name) => wanted.includes(name)).map((name) => {
    const chart = CATALOGUE[name];
    const own = environment.platform?.charts[name];
    return {
      name,
      chart,
      version: own?.version ?? versions.charts[name],
      values: merged(chart.values(environment), own?.values ?? {}),
      after: (chart.after ?? []).filter((other) => wanted.includes(other)),
      metadata: { name, namespace: chart.namespace, labels: labelsOf(environment, name, name) },
    };
  });
}

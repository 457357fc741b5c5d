import { Duration, Size } from 'cdk8s';

import type { Environment } from '../../charts/config/environment';
import { prod } from '../../charts/config/environments/prod';
import { resolve } from '../../charts/config/resolve';
import type { ResolvedEnvironment } from '../../charts/config/schema/resolved';
import type { ObservabilitySettings } from '../../charts/config/settings/observability/observability';

/** `prod`, whose database is watched by CloudWatch and may run full, with something to see it by. */
export function observed(observability: ObservabilitySettings): ResolvedEnvironment {
  const input: Environment = {
    ...prod,
    metadataStore: { type: 'rds', instance: 'm7g.large', storage: Size.gibibytes(80), backupsKeptFor: Duration.days(7) },
    observability: {
      ...observability,
      collectors: {
        destination: { type: 'endpoints', prometheus: { url: 'http://mimir.telemetry:9009/api/v1/push' } },
        singleton: { events: false, cloudWatch: true },
      },
    },
  };
  const { environment, faults } = resolve(input);
  if (environment === undefined || faults.length > 0) throw new Error(faults.map(({ path, problem }) => `${path} ${problem}`).join('\n'));
  return environment;
}

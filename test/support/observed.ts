import type { Environment } from '../../charts/config/environment';
import { prod } from '../../charts/config/environments/prod';
import { resolve } from '../../charts/config/resolve';
import type { ResolvedEnvironment } from '../../charts/config/schema/resolved';
import type { ObservabilitySettings } from '../../charts/config/settings/observability/observability';

/** `prod`, whose database is watched by CloudWatch and may run full, with something to see it by. */
export function observed(observability: ObservabilitySettings): ResolvedEnvironment {
  const input: Environment = {
    ...prod,
    metadataStore: {
      type: 'rds',
      instance: 'db.m7g.large',
      storage: prod.druid.roles.historical.cold.storage.size,
      backupsKeptFor: prod.metadataStore.backupsKeptFor,
    },
    observability: { ...observability, collectors: { destination: { type: 'endpoints' }, singleton: {} } },
  };
  const { environment } = resolve(input);
  if (environment === undefined) throw new Error('the environment has too many faults to go on');
  return environment;
}

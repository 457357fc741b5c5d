import { ADDONS, BUILT_IN } from '../../charts/config/platform/addons';
import { BINDINGS } from '../../charts/config/bindings/binding-catalogue';
import { CONTROLLERS, type ControllerName } from '../../charts/config/platform/controllers';
import { environments } from '../../charts/config/environments';
import { resolve } from '../../charts/config/resolve';
import { serviceAccountsOf } from '../../charts/config/aws/service-accounts';
import { table } from '../../charts/delivery/table';
import { ADDON_CATALOGUE } from '../../infra/cluster/addon-catalogue';
import versions from '../../infra/data/add-ons.json';
import { MANAGED_POLICIES } from '../../infra/identity/managed-policies';
import { POLICIES } from '../../infra/identity/published';
import { PERIOD, type Alarm, type Watched } from '../../infra/operations/alarm';
import { alarmsOf } from '../../infra/operations/catalogue';

/** The tables of what is made on AWS. */
export const awsTables: Readonly<Record<string, () => string>> = {
  bindings: () =>
    table(
      ['output and binding', 'what it is'],
      Object.entries(BINDINGS).map(([name, { what }]) => [`\`${name}\``, what]),
    ),
  addons: () =>
    table(
      ['add-on', 'reviewed build', 'installed', 'EKS Auto Mode'],
      ADDONS.map((name) => [
        `\`${name}\``,
        Object.entries(versions.versions[name])
          .map(([kubernetes, version]) => (kubernetes === 'default' ? version : `${version} (${kubernetes})`))
          .join(', ') || "EKS' default",
        ADDON_CATALOGUE[name].phase === 'before-nodes' ? 'before nodes' : 'with nodes',
        BUILT_IN.includes(name) ? 'built in' : 'installed',
      ]),
    ),
  identities: () =>
    table(
      ['service account', 'may'],
      serviceAccountsOf(prod()).map(({ namespace, name, access }) => [`\`${namespace}/${name}\``, access.join(', ').replaceAll('-', ' ')]),
    ),
  controllers: () =>
    table(
      ['controller', 'version', 'service account', 'after'],
      Object.entries(POLICIES).map(([name, { controller, version, source }]) => [
        controller,
        version,
        serviceAccountOf(name as ControllerName),
        source,
      ]),
    ),
  managed: () =>
    table(
      ['policy of AWS', 'why'],
      Object.entries(MANAGED_POLICIES).map(([name, reason]) => [`\`${name}\``, reason]),
    ),
  alarms: () => table(['alarm', 'severity', 'when', 'why then'], alarms().map(row)),
};

function serviceAccountOf(name: ControllerName): string {
  const { namespace, serviceAccount } = CONTROLLERS[name];
  return `\`${namespace}/${serviceAccount}\``;
}

function row({ id, severity, is, threshold, periods, title, reason }: Alarm): readonly string[] {
  const sign = { GREATER_THAN_THRESHOLD: '>', LESS_THAN_THRESHOLD: '<' }[is];
  return [`\`${id}\``, severity, `${title}: ${sign} ${threshold} for ${periods * PERIOD} minutes`, reason];
}

/** What is watched of `prod`. The names of what AWS makes do not matter here. */
function alarms(): readonly Alarm[] {
  const watched = {
    environment: prod(),
    network: { natGateways: ['nat'] },
    cluster: { reference: { name: 'cluster' }, queueName: 'queue' },
    storage: { database: { dimensions: {} }, buckets: { names: { segments: 'segments' } }, stream: { name: 'stream' } },
  };
  return alarmsOf(watched as unknown as Watched);
}

function prod() {
  const { environment, faults } = resolve(environments.prod);
  if (environment === undefined || faults.length > 0) throw new Error("'prod' has faults");
  return environment;
}

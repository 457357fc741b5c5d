import { lines } from '../../charts/config/lines';
import { table } from '../../charts/delivery/table';
import { removals, type Removed } from '../../charts/druid/properties/known/removed';
import { roles } from '../../charts/druid/roles';
import { awsTables } from './aws';
import { chartTables } from './charts';
import { collectorTables } from './collectors';
import { dashboardTables } from './dashboards';
import { metricTables } from './metrics';
import { nodeTables } from './nodes';
import { alertTables } from './runbooks';
import { smokeTable } from './smoke';

/** The tables that the code knows, by the name that pages call them. */
const TABLES: Readonly<Record<string, () => string>> = {
  ...awsTables,
  ...chartTables,
  ...nodeTables,
  ...metricTables,
  ...alertTables,
  ...dashboardTables,
  ...collectorTables,
  smoke: smokeTable,
  lines: () =>
    table(
      ['line', 'releases', 'Java of the image', 'AWS SDK', "tasks' JVM options", 'readiness'],
      Object.values(lines).map(({ number, releases, java, awsSdk, taskJvmOptions, readiness }) => [
        number,
        releases.join(', '),
        `${java}`,
        `${awsSdk}`,
        taskJvmOptions === 'file' ? '`jvm.config`' : '`JAVA_OPTS`',
        `\`${readiness}\``,
      ]),
    ),
  removals: () =>
    table(
      ['property', 'since', 'Druid then', 'instead'],
      removals.map(({ name, since, effect, instead = '' }: Removed) => [
        `\`${name}\``,
        `${since}`,
        effect === 'fails' ? 'does not start' : 'ignores it',
        instead,
      ]),
    ),
  roles: () =>
    table(
      ['role', 'purpose', 'port', 'with TLS', 'as'],
      Object.values(roles)
        .filter((role) => role !== roles.coordinatorAsOverlord)
        .map(({ name, purpose, ports, state }) => [name, purpose, `${ports.http}`, `${ports.https}`, KIND[state]]),
    ),
};

const KIND = { stateless: 'Deployment', stateful: 'StatefulSet', ephemeral: 'Job' } as const;

/** A page with its tables as they are now. A table stands between its name and the next empty line. */
export function withTables(page: string): string {
  return page.replace(/(<!-- table: (\w+) -->\n)(\n(?:\|.*\n)*)?/g, (_, head: string, name: string) => {
    const make = TABLES[name];
    if (make === undefined) throw new Error(`there is no table '${name}'`);
    return `${head}\n${make()}\n`;
  });
}

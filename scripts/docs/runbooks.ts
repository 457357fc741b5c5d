import type { AlertName } from '../../charts/config/observability/alert-names';
import { thresholds } from '../../charts/config/schema/observability/thresholds';
import { table } from '../../charts/delivery/table';
import type { Alert } from '../../charts/observability/alerts/alert';
import { ALERT_GROUPS } from '../../charts/observability/alerts/catalogue';
import { recordings } from '../../charts/observability/alerts/recordings';

/** The folder of the runbooks, below that of the pages. */
export const RUNBOOKS = 'runbooks';

const SCOPE = { here: { namespace: 'druid' }, thresholds: thresholds.parse({}) };

const groups = Object.entries<Readonly<Partial<Record<AlertName, Alert>>>>(ALERT_GROUPS).map(([name, group]) => ({
  name,
  alerts: Object.entries(group) as [AlertName, Alert][],
}));

/** The tables of alerts. */
export const alertTables: Readonly<Record<string, () => string>> = {
  alerts: () =>
    table(
      ['alert', 'about', 'severity', 'for', 'what it means'],
      groups.flatMap(({ name, alerts }) =>
        alerts.map(([alert, { severity, for: held, means }]) => [
          `[${alert}](${RUNBOOKS}/${alert}.md)`,
          name,
          severity,
          held === undefined ? '' : held.toHumanString(),
          means,
        ]),
      ),
    ),
  recordings: () =>
    table(
      ['series', 'what it tells'],
      Object.entries(recordings).map(([name, { help }]) => [`\`${name}\``, help]),
    ),
};

/** A page for each alert, by its file. */
export function runbooks(): Readonly<Record<string, string>> {
  return Object.fromEntries(groups.flatMap(({ alerts }) => alerts.map(([name, alert]) => [`${name}.md`, pageOf(name, alert)])));
}

const list = (items: readonly string[], mark: (index: number) => string) => items.map((item, index) => `${mark(index)} ${item}`).join('\n');

/** What somebody reads who has been woken. */
function pageOf(name: AlertName, alert: Alert): string {
  const held = alert.for === undefined ? 'as soon as it is true' : `after ${alert.for.toHumanString()}`;
  return `# ${name}

Severity \`${alert.severity}\`, ${held}.

## What it means

${alert.means}

## What to look at

${list(alert.look, (index) => `${index + 1}.`)}

## What to do

${list(alert.act, () => '-')}

## When it fires

With the default thresholds, in the namespace \`druid\`:

\`\`\`promql
${alert.query(SCOPE)}
\`\`\`
`;
}

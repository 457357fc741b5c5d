import { randomBytes } from 'node:crypto';

/** What the datasources of smoke tests begin with. */
export const PREFIX = 'smoke-';

/** Nothing that a run makes is needed for longer. */
const STALE_MINUTES = 60;

/** A datasource of one run: its name tells when it was made, so that others know when nobody needs it any more. */
export function nameOfRun(now: Date): string {
  return `${PREFIX}${now
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
    .toLowerCase()}-${randomBytes(3).toString('hex')}`;
}

/** Whether a datasource is of a run that has died: by its name, of a smoke test, and made long ago. */
export function isStale(name: string, now: Date): boolean {
  const [, date, hour, minute, second] = /^smoke-(\d{8})t(\d\d)(\d\d)(\d\d)z-[0-9a-f]{6}$/.exec(name) ?? [];
  if (date === undefined) return false;
  const day = date.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
  return now.getTime() - Date.parse(`${day}T${hour}:${minute}:${second}Z`) > STALE_MINUTES * 60_000;
}

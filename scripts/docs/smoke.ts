import { table } from '../../charts/delivery/table';
import { checks } from '../../smoke/checks';

/** What the smoke test checks, a row per check. */
export const smokeTable = () =>
  table(
    ['area', 'what is true', 'with `--read-only`'],
    checks.map(({ area, name, readOnly }) => [area, name, readOnly ? 'yes' : 'no']),
  );

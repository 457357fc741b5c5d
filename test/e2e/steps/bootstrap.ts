import assert from 'node:assert/strict';

import { LOGIN, PASSWORD, bootstrapSql } from '../../../charts/platform/bootstrap/sql';
import { kubectl } from '../../../smoke/support/kubectl';
import type { Context, Step } from '../support/context';

const ROLE = 'e2e_login';
/** One that has to be quoted. */
const SECRET = 'it\'s "secret"';

export const login: Step = {
  name: 'the statements of the bootstrap make a login by token, or by password, as often as they run',
  needsDruid: false,
  run: async (context) => {
    // RDS has this role; it is what lets its members in by token.
    await psql(context, 'CREATE ROLE rds_iam');
    try {
      await twice(() => psql(context, bootstrapSql(true), { [LOGIN]: ROLE }));
      assert.equal(await groupsOf(context), 'rds_iam');
      await twice(() => psql(context, bootstrapSql(false), { [LOGIN]: ROLE, [PASSWORD]: SECRET }));
      assert.equal(await groupsOf(context), '');
      const made = 'CREATE TABLE e2e_table (a int); DROP TABLE e2e_table; SELECT current_user';
      assert.match(await psql(context, made, { PGPASSWORD: SECRET, PGUSER: ROLE, PGHOST: '127.0.0.1' }), new RegExp(ROLE));
    } finally {
      await psql(context, `DROP OWNED BY ${ROLE}; DROP ROLE ${ROLE}; DROP ROLE rds_iam`);
    }
  },
};

async function twice(run: () => Promise<unknown>): Promise<void> {
  await run();
  await run();
}

function groupsOf(context: Context): Promise<string> {
  return psql(
    context,
    `SELECT granted.rolname FROM pg_auth_members JOIN pg_roles AS granted ON granted.oid = roleid
     JOIN pg_roles AS member ON member.oid = pg_auth_members.member WHERE member.rolname = '${ROLE}'`,
  );
}

/** Runs statements in the pod of the database, as its superuser where nothing else is said. */
async function psql({ namespace, names }: Context, statements: string, variables: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = Object.entries({ PGUSER: 'druid', PGDATABASE: 'druid', ...variables }).map(([name, value]) => `${name}=${value}`);
  const client = ['psql', '--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1'];
  const { stdout } = await kubectl(
    ['-n', namespace, 'exec', '-i', `${names.component('metadata-store')}-0`, '--', 'env', ...env, ...client],
    { input: statements },
  );
  return stdout.trim();
}

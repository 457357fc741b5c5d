/** The variables in which `psql` is told of the role. */
export const LOGIN = 'DRUID_LOGIN';
export const PASSWORD = 'DRUID_LOGIN_PASSWORD';

/**
 * Makes the role with which Druid logs in, and lets it make tables. It may run as often as one likes.
 *
 * On RDS, who is a member of `rds_iam` logs in with a token, and with nothing else.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.DBAccounts.html
 */
export function bootstrapSql(byToken: boolean): string {
  return `\\getenv login ${LOGIN}
SELECT format('CREATE ROLE %I LOGIN', :'login') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'login') \\gexec
${byToken ? BY_TOKEN : BY_PASSWORD}
GRANT CONNECT, TEMPORARY ON DATABASE :"DBNAME" TO :"login";
GRANT USAGE, CREATE ON SCHEMA public TO :"login";
`;
}

const BY_TOKEN = `GRANT rds_iam TO :"login";`;

const BY_PASSWORD = `SELECT format('REVOKE rds_iam FROM %I', :'login') WHERE EXISTS (
  SELECT FROM pg_auth_members
  JOIN pg_roles AS granted ON granted.oid = roleid
  JOIN pg_roles AS member ON member.oid = pg_auth_members.member
  WHERE granted.rolname = 'rds_iam' AND member.rolname = :'login'
) \\gexec
\\getenv password ${PASSWORD}
ALTER ROLE :"login" PASSWORD :'password';`;

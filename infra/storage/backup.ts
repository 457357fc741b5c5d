import { Duration } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import type { AwsEnvironment, ResolvedAws } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { acknowledgeManaged } from '../identity/acknowledge-managed';
import type { Database } from './database-parts';
import { removalOf } from './removal';

/** What is backed up. */
interface BackupProps {
  readonly key: IKey;
  readonly database: Database;
}

/** Backups of the metadata store that are not the database's own, in a vault that outlives it. */
export function backupPlan(
  scope: Construct,
  environment: AwsEnvironment,
  settings: NonNullable<ResolvedAws['backup']>,
  { key, database }: BackupProps,
): void {
  const vault = new backup.BackupVault(scope, 'vault', {
    backupVaultName: namesOf(environment).component('metadata-store'),
    encryptionKey: key,
    removalPolicy: removalOf(environment),
  });
  const plan = new backup.BackupPlan(scope, 'backup', {
    backupPlanName: namesOf(environment).component('metadata-store'),
    backupVault: vault,
    backupPlanRules: [
      new backup.BackupPlanRule({
        ruleName: 'metadata-store',
        scheduleExpression: Schedule.expression(settings.schedule),
        deleteAfter: Duration.days(settings.keptFor.toDays()),
      }),
    ],
  });
  const selection = plan.addSelection('metadata-store', { resources: [backup.BackupResource.fromArn(database.arn)] });
  acknowledgeManaged(selection, ['service-role/AWSBackupServiceRolePolicyForBackup']);
}

import { Duration } from 'cdk8s';
import type { Construct } from 'constructs';

import { BackupStorageLocation, BackupStorageLocationSpecAccessMode, Schedule } from '../../../imports/velero.io';
import { CONTROLLERS } from '../../config/platform/controllers';
import type { AwsEnvironment } from '../../config/aws/aws-environment';
import { labelsOf } from '../../config/labels';
import { namesOf } from '../../config/names';
import { serviceAccountsOf } from '../../config/aws/service-accounts';

/** Where Velero keeps backups of this environment, and when it makes them. */
export function backups(scope: Construct, environment: AwsEnvironment): void {
  const { aws, bindings, platform } = environment;
  if (platform === undefined || !aws.controllers.velero) return;
  const { namespace } = CONTROLLERS.velero;
  const labels = labelsOf(environment, 'velero', 'backups');
  const location = namesOf(environment).cluster;
  new BackupStorageLocation(scope, 'location', {
    metadata: { name: location, namespace, labels },
    spec: {
      provider: 'aws',
      default: true,
      accessMode: BackupStorageLocationSpecAccessMode.READ_WRITE,
      objectStorage: { bucket: bindings?.DruidVeleroBucket ?? '' },
      config: { region: aws.region, kmsKeyId: bindings?.DruidKeyArn ?? '' },
    },
  });
  for (const [name, { schedule, keptFor }] of Object.entries(platform.backups ?? SCHEDULES)) {
    new Schedule(scope, name, {
      metadata: { name: `${location}-${name}`, namespace, labels },
      spec: {
        schedule,
        template: {
          storageLocation: location,
          ttl: `${keptFor.toSeconds()}s`,
          includedNamespaces: [...new Set([environment.namespace, ...serviceAccountsOf(environment).map((account) => account.namespace)])],
          // Pods come of what makes them, and must not come back with announcements of processes that are gone; nor do tasks.
          excludedResources: ['pods', 'replicasets.apps', 'jobs.batch', 'events', 'endpointslices.discovery.k8s.io'],
          snapshotVolumes: false,
        },
      },
    });
  }
}

const SCHEDULES = {
  daily: { schedule: '0 3 * * *', keptFor: Duration.days(30) },
  weekly: { schedule: '0 4 * * 0', keptFor: Duration.days(90) },
} as const;

import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { addressOfMetadataStore, DATABASE_LOGIN } from '../../config/addresses';
import { druidReferenceOf, RDS_AUTHORITIES } from '../../config/images';
import { DEFAULT } from '../../config/groups';
import { labelsOf } from '../../config/labels';
import { namesOf } from '../../config/names';
import { askingFor, purposeFor } from '../../config/nodes/node-sets';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { requiredSecretNameOf } from '../../config/secrets/secrets';
import type { AwsStore } from '../../config/aws/stores';
import versions from '../../config/versions.json';
import { nameByContent } from '../../kubernetes/hash';
import { metadataOf } from '../../kubernetes/metadata';
import { restrictedContainer, restrictedPod } from '../../kubernetes/restricted';
import { secretsVolume } from '../../kubernetes/secrets-volume';
import { fromSecret, value } from '../../kubernetes/variables';
import { LOGIN, PASSWORD } from './sql';

/** What the Job is called after. */
export const COMPONENT = 'bootstrap';

/** The user of PostgreSQL's image. */
const POSTGRES = 999;

const AUTHORITIES = '/authorities/rds.pem';

/** Runs the statements of a ConfigMap as the administrator of the database. A Job cannot change, so one that differs has another name. */
export function bootstrapJob(scope: Construct, environment: ResolvedEnvironment, store: AwsStore, statements: string): void {
  const identity = { environment, component: COMPONENT, application: 'postgresql' };
  const metadata = metadataOf(identity);
  const template: k8s.PodTemplateSpec = {
    metadata: { labels: labelsOf(environment, 'postgresql', COMPONENT) },
    spec: {
      restartPolicy: 'OnFailure',
      serviceAccountName: namesOf(environment).component(COMPONENT),
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      // With the masters, which need the same image, and the same way to the database.
      ...placement(environment),
      securityContext: restrictedPod(POSTGRES),
      initContainers: [authorities(environment)],
      containers: [client(environment, store)],
      volumes: [
        { name: 'statements', configMap: { name: statements } },
        { name: 'authorities', emptyDir: { sizeLimit: k8s.Quantity.fromString('8Mi') } },
        ...secretsVolume(environment, COMPONENT).volumes,
      ],
    },
  };
  const name = nameByContent(metadata.name, { template: JSON.stringify(template) });
  new k8s.KubeJob(scope, 'job', { metadata: { ...metadata, name }, spec: { backoffLimit: 20, template } });
}

function placement(environment: ResolvedEnvironment): Pick<k8s.PodSpec, 'nodeSelector' | 'tolerations'> {
  const { nodeSelector, tolerations } = askingFor(environment, purposeFor(environment, { role: 'coordinator', name: DEFAULT }));
  return tolerations.length === 0 ? {} : { nodeSelector, tolerations: tolerations.map((taint) => ({ ...taint, operator: 'Equal' })) };
}

/** Those of RDS are in Druid's image, and not in that of PostgreSQL. */
function authorities(environment: ResolvedEnvironment): k8s.Container {
  return {
    name: 'authorities',
    image: druidReferenceOf(environment),
    imagePullPolicy: 'IfNotPresent',
    command: ['cp', RDS_AUTHORITIES, AUTHORITIES],
    resources: little(),
    securityContext: restrictedContainer,
    volumeMounts: [{ name: 'authorities', mountPath: '/authorities' }],
  };
}

function client(environment: ResolvedEnvironment, { credentials }: AwsStore): k8s.Container {
  const { host, port, database } = addressOfMetadataStore(environment);
  const admin = requiredSecretNameOf(environment, 'metadata-store-admin');
  const login = credentials === undefined ? undefined : requiredSecretNameOf(environment, 'metadata-store');
  return {
    name: 'psql',
    image: versions.images.postgresql,
    imagePullPolicy: 'IfNotPresent',
    command: ['psql', '--no-psqlrc', '--set=ON_ERROR_STOP=1', '--file=/statements/bootstrap.sql'],
    env: [
      value('PGHOST', host),
      value('PGPORT', `${port}`),
      value('PGDATABASE', database),
      value('PGSSLMODE', 'verify-full'),
      value('PGSSLROOTCERT', AUTHORITIES),
      value('PGCONNECT_TIMEOUT', '10'),
      fromSecret('PGUSER', admin, 'username'),
      fromSecret('PGPASSWORD', admin, 'password'),
      ...(login === undefined
        ? [value(LOGIN, DATABASE_LOGIN)]
        : [fromSecret(LOGIN, login, 'username'), fromSecret(PASSWORD, login, 'password')]),
    ],
    resources: little(),
    securityContext: restrictedContainer,
    volumeMounts: [
      { name: 'statements', mountPath: '/statements', readOnly: true },
      { name: 'authorities', mountPath: '/authorities', readOnly: true },
      ...secretsVolume(environment, COMPONENT).mounts,
    ],
  };
}

function little(): k8s.ResourceRequirements {
  const memory = k8s.Quantity.fromString('64Mi');
  return { requests: { cpu: k8s.Quantity.fromString('10m'), memory }, limits: { memory } };
}

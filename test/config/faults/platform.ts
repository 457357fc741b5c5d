import { Duration, Size } from 'cdk8s';

import { dev } from '../../../charts/config/environments/dev';
import { prod } from '../../../charts/config/environments/prod';
import { existing } from '../../support/rich/aws/existing';
import { onArgoCd, onFlux, onGiven } from '../../support/rich/platform';
import type { Case } from './case';

const managed = { source: 'secrets-manager' };
const properties = { 'druid.server.http.defaultQueryTimeout': 3_960_000 };

/** What is around Druid: secrets, the way in, what is installed, what is refused. */
// prettier-ignore
export const platform: readonly Case[] = [
  { path: 'druid.authentication.admin', value: managed, alone: true, message: `druid.authentication.admin: is in AWS Secrets Manager, and there is no 'aws' that says where. Use { source: 'secret', name: '...' }.` },
  { path: 'druid.authentication.internal', value: managed, environment: onGiven, message: `druid.authentication.internal: is in AWS Secrets Manager, and nothing brings it into the namespace. Make 'secrets' of type 'secrets-store' or 'external-secrets', or use { source: 'secret', name: '...' }.` },
  { path: 'metadataStore.credentials', value: managed, environment: dev, message: 'metadataStore.credentials.arn: is of a secret that nobody makes. Give the ARN of one that is there.' },
  { path: 'druid.authentication.admin', value: { ...managed, arn: 'admin' }, environment: dev, message: `druid.authentication.admin.arn: is not the ARN of a secret, got "admin". Write for example 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:druid-0a1b2c'.` },
  { path: 'druid.authentication.admin', value: { ...managed, arn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:admin', keyArn: 'key' }, environment: dev, message: `druid.authentication.admin.keyArn: is not the ARN of a KMS key, got "key". Write for example 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f'.` },
  { path: 'secrets.type', value: 'vault', message: `secrets.type: is not one of the choices, got "vault". Give 'existing' or 'secrets-store' or 'external-secrets'.` },
  { path: 'druid.image', value: undefined, environment: existing, message: `druid.image: is Apache's own, which cannot talk to RDS. Build one as the page of 'image/' says, and name it here, or leave 'aws.imageRepository' true.` },
  { path: 'druid.tls.certificates', value: { type: 'cert-manager', authority: { renewBefore: Duration.days(80) } }, environment: prod, message: `druid.tls.certificates.authority.renewBefore: is less than what it signs is valid, got P80D. Give more than 'druid.tls.certificates.duration' (P90D).` },
  { path: 'druid.tls.certificates', value: { type: 'cert-manager', authority: { duration: Duration.days(365) } }, environment: prod, message: `druid.tls.certificates.authority.renewBefore: is not before the end of 'duration' (P365D), got P365D. Give a third of it.` },
  { path: 'druid.tls.certificates', value: { type: 'cert-manager', keySize: 2048 }, environment: prod, message: `druid.tls.certificates.keySize: is not one of the choices, got 2048. Give '256' or '384' or '521'.` },
  { path: 'aws.volumes', value: { iops: 100 }, environment: dev, message: 'aws.volumes.iops: is not what gp3 can do, got 100. Give 3000 to 80000.' },
  { path: 'aws.volumes', value: { throughput: Size.mebibytes(800) }, environment: dev, message: 'aws.volumes.throughput: is not what gp3 can do with these operations, got 800Mi. Give whole mebibytes from 125 to 750.' },
  { path: 'aws.edge.idleTimeout', value: Duration.minutes(5), environment: prod, message: 'aws.edge.idleTimeout: ends queries that may take PT5M, got PT5M. Give more than that, or leave it out.' },
  { path: 'aws.edge.idleTimeout', value: Duration.hours(2), environment: prod, message: "aws.edge.idleTimeout: is more than a load balancer waits, PT4000S, got PT2H. Give less, and less to 'druid.server.http.defaultQueryTimeout'." },
  { path: 'druid.properties', value: properties, environment: prod, message: "aws.edge.idleTimeout: is more than a load balancer waits, PT4000S, got PT67M. Give less, and less to 'druid.server.http.defaultQueryTimeout'." },
  { path: 'aws.edge.sourceRanges', value: ['everybody'], environment: prod, message: `aws.edge.sourceRanges[0]: is not a range of addresses, got "everybody". Write for example '203.0.113.0/24'.` },
  { path: 'aws.edge.door', value: { type: 'gateway', className: 'shared' }, environment: prod, message: "aws.edge.internet: is not what a Gateway can say. Make 'aws.edge.door' of type 'ingress', or leave it to the GatewayClass." },
  { path: 'aws.edge.door', value: { type: 'gateway', className: 'My Class' }, environment: onArgoCd, message: 'aws.edge.door.className: is not the name of a GatewayClass, got "My Class". Use lower-case letters, digits, hyphens and dots.' },
  { path: 'aws.edge.door', value: { type: 'gateway', className: 'shared', certificateSecret: 'A B' }, environment: onArgoCd, message: 'aws.edge.door.certificateSecret: is not the name of a Secret. Use lower-case letters, digits, hyphens and dots.' },
  { path: 'aws.edge.signIn.issuer', value: 'login', environment: onFlux, message: `aws.edge.signIn.issuer: is not an address, got "login". Write for example 'https://login.example.com'.` },
  { path: 'aws.edge.signIn.clientSecret', value: 'A B', environment: onFlux, message: 'aws.edge.signIn.clientSecret: is not the name of a Secret. Use lower-case letters, digits, hyphens and dots.' },
  { path: 'admission.images', value: ['docker.io/library/busybox:1'], message: `admission.images[0]: is not the name of a repository, or the beginning of one, got "docker.io/library/busybox:1". Write for example 'docker.io/library/busybox' or 'registry.example.com/'.` },
  { path: 'admission', value: { rules: 'none', images: ['docker.io/library/busybox'] }, message: `admission.images[0]: has no effect where 'admission.rules' is 'none', got "docker.io/library/busybox". Remove it.` },
  { path: 'admission.rules', value: 'warn', message: `admission.rules: is not one of the choices, got "warn". Give 'deny' or 'audit' or 'none'.` },
  { path: 'platform', value: { installer: { type: 'helm' } }, environment: dev, message: `platform.installer.type: is not one of the choices, got "helm". Give 'flux' or 'argo-cd'.` },
  { path: 'platform', value: { installer: { type: 'flux' } }, alone: true, message: "platform: has no effect without 'aws'. Remove it." },
  { path: 'platform.installer.project', value: 'My Data', environment: onArgoCd, message: 'platform.installer.project: is not a name of Kubernetes, got "My Data". Use lower-case letters, digits, hyphens and dots.' },
  { path: 'platform.charts', value: { helm: {} }, environment: onFlux, message: 'platform.charts.helm: is not a setting. Remove it, or correct its name.' },
  { path: 'platform.charts', value: { 'aws-load-balancer-controller': { enabled: true } }, environment: onArgoCd, message: "platform.charts.aws-load-balancer-controller.enabled: has no identity to act with on AWS, got true. Set 'aws.controllers.loadBalancer'." },
  { path: 'platform.charts', value: { karpenter: { enabled: true } }, environment: onArgoCd, message: "platform.charts.karpenter.enabled: has no identity to act with on AWS, got true. Make 'aws.compute' of type 'managed', with Karpenter." },
  { path: 'platform.backups', value: { 'Every Night': { schedule: '0 2 * * *', keptFor: Duration.days(9) } }, environment: onFlux, message: `platform.backups['Every Night']: is not the name of a backup, got "Every Night". Use lower-case letters, digits and hyphens.` },
  { path: 'platform.backups', value: { nightly: { schedule: 'daily', keptFor: Duration.days(9) } }, environment: onFlux, message: `platform.backups.nightly.schedule: is not a schedule of cron, got "daily". Write for example '0 3 * * *'.` },
  { path: 'platform.backups', value: { nightly: { schedule: '0 2 * * *', keptFor: Duration.days(9) } }, environment: onArgoCd, message: "platform.backups.nightly: has no Velero to make it. Set 'aws.controllers.velero'." },
];

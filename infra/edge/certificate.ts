import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';

import type { AwsEnvironment, ResolvedAws } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';

/** The certificate of the load balancer. A new one is validated by a record, which stays, so that it is renewed for ever. */
export function certificateArn(scope: Construct, environment: AwsEnvironment, edge: NonNullable<ResolvedAws['edge']>): string {
  if (edge.certificate.type === 'existing') return edge.certificate.arn;
  const zone = HostedZone.fromHostedZoneId(scope, 'zone', edge.certificate.hostedZoneId);
  const certificate = new Certificate(scope, 'certificate', {
    domainName: edge.hostName,
    certificateName: namesOf(environment).cluster,
    validation: CertificateValidation.fromDns(zone),
  });
  return certificate.certificateArn;
}

import { Duration } from 'cdk8s';
import { z } from 'zod';

import versions from '../../versions.json';
import { duration, text, texts } from '../leaves';

/** The Kubernetes cluster: a new one, or one that is there already. */
export const cluster = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('new'),
    kubernetesVersion: text().default(versions.eks.kubernetes),
    publicAccessFrom: texts().default([]),
    serviceCidr: text().default('172.20.0.0/16'),
    logsKeptFor: duration().default(Duration.days(90)),
  }),
  z.strictObject({ type: z.literal('existing'), name: text(), securityGroupId: text() }),
]);

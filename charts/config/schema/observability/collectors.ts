import { Duration, Size } from 'cdk8s';
import { z } from 'zod';

import { Cpu } from '../../cpu';
import { count, cpu, duration, flag, percent, size, text, texts } from '../leaves';

const secret = z.strictObject({ name: text(), key: text().default('key'), arn: text().optional() });

const endpoint = z.strictObject({
  url: text(),
  username: text().optional(),
  password: secret.optional(),
  tenant: text().optional(),
});

const destination = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('grafana-cloud'),
    instanceId: text(),
    key: secret,
    prometheusHost: text().optional(),
    prometheusUsername: text().optional(),
    lokiHost: text().optional(),
    lokiUsername: text().optional(),
    tempoHost: text().optional(),
    tempoUsername: text().optional(),
    pyroscopeHost: text().optional(),
  }),
  z.strictObject({
    type: z.literal('endpoints'),
    prometheus: endpoint.optional(),
    loki: endpoint.optional(),
    tempo: endpoint.optional(),
    pyroscope: endpoint.optional(),
    ruler: endpoint.optional(),
  }),
]);

const requests = (millis: number, mebibytes: number) => ({
  cpu: cpu().default(() => Cpu.millis(millis)),
  memory: size().default(() => Size.mebibytes(mebibytes)),
});

/** The shape of collectors. */
export const collectors = z.strictObject({
  destination,
  namespace: text().default('monitoring'),
  cluster: text().optional(),
  image: text().optional(),
  metrics: z
    .strictObject({
      ...requests(250, 1024),
      replicas: count().default(2),
      interval: duration().default(() => Duration.minutes(1)),
      storage: size().default(() => Size.gibibytes(10)),
      storageClass: text().optional(),
      kubernetes: flag().default(true),
      controlPlane: flag().default(false),
      monitors: flag().default(false),
      openCost: flag().default(false),
    })
    .optional(),
  logs: z
    .strictObject({
      ...requests(100, 256),
      from: z.enum(['files', 'api']).default('files'),
      journal: flag().default(false),
      namespaces: texts().default([]),
    })
    .optional(),
  singleton: z
    .strictObject({
      ...requests(100, 256),
      events: flag().default(true),
      rules: flag().optional(),
      cloudWatch: flag().optional(),
    })
    .optional(),
  receiver: z
    .strictObject({
      ...requests(250, 512),
      replicas: count().default(2),
      tailSampling: z.strictObject({ percent: percent(), slow: duration().default(() => Duration.seconds(5)) }).optional(),
    })
    .optional(),
  profiles: z.strictObject(requests(100, 512)).optional(),
});

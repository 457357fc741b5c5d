import { z } from 'zod';

import { CHARTS, type ChartName } from '../platform/charts';
import { anything, duration, flag, text } from './leaves';

const chart = z.strictObject({
  enabled: flag().optional(),
  version: text().optional(),
  values: z.record(z.string(), anything()).default({}),
});

type ChartShape = Record<ChartName, z.ZodOptional<typeof chart>>;

/** What the cluster needs beside Druid. */
export const platform = z.strictObject({
  installer: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('flux') }),
    z.strictObject({ type: z.literal('argo-cd'), namespace: text().default('argocd'), project: text().default('default') }),
  ]),
  charts: z.strictObject(Object.fromEntries(CHARTS.map((name) => [name, chart.optional()])) as ChartShape).prefault({}),
  backups: z.record(text(), z.strictObject({ schedule: text(), keptFor: duration() })).optional(),
});

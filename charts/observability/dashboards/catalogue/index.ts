import type { DashboardSpec } from '../spec';
import { coordination } from './coordination';
import { cost } from './cost';
import { historicalsAndSegments } from './historicals-and-segments';
import { ingestion } from './ingestion';
import { jvm } from './jvm';
import { kubernetes } from './kubernetes';
import { overview } from './overview';
import { queries } from './queries';

/** All dashboards. Their names are a part of their addresses: renaming one breaks links to it. */
export const catalogue = {
  overview,
  queries,
  'historicals-and-segments': historicalsAndSegments,
  coordination,
  ingestion,
  jvm,
  kubernetes,
  cost,
} as const satisfies Readonly<Record<string, DashboardSpec>>;

/** The name of a dashboard. */
export type DashboardName = keyof typeof catalogue;

import type { AlertName } from '../../config/observability/alert-names';
import type { Alert } from './alert';
import { kubernetes } from './kubernetes';
import { metadataStore } from './metadata-store';
import { objectives } from './objectives';
import { processes } from './processes';
import { queries } from './queries';
import { segments } from './segments';
import { streams } from './streams';
import { tasks } from './tasks';
import { telemetry } from './telemetry';

/** The alerts by what they are about. Prometheus evaluates those of a group one after the other. */
export const ALERT_GROUPS = {
  processes,
  segments,
  tasks,
  streams,
  queries,
  kubernetes,
  'metadata-store': metadataStore,
  objectives,
  telemetry,
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<AlertName, Alert>>>>>;

/** Every alert by its name. */
export const alerts: Readonly<Record<AlertName, Alert>> = {
  ...processes,
  ...segments,
  ...tasks,
  ...streams,
  ...queries,
  ...kubernetes,
  ...metadataStore,
  ...objectives,
  ...telemetry,
};

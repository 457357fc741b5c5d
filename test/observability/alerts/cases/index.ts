import type { AlertName } from '../../../../charts/config/observability/alert-names';
import { around } from './around';
import type { Case } from './case';
import { objectives } from './objectives';
import { processes } from './processes';
import { queries } from './queries';
import { segments } from './segments';
import { streams } from './streams';
import { tasks } from './tasks';

/** What makes each alert fire, and what does not. An alert without does not compile. */
export const cases: Readonly<Record<AlertName, Case>> = {
  ...processes,
  ...segments,
  ...tasks,
  ...streams,
  ...queries,
  ...around,
  ...objectives,
};

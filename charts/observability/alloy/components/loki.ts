import { component, takes } from '../component';
import type { ProcessArgs } from './loki/process';
import type { LokiRelabelArgs, SourceEventsArgs, SourceFileArgs, SourceJournalArgs, SourceKubernetesArgs } from './loki/source';
import type { LokiRulesArgs, LokiWriteArgs } from './loki/write';
import { RECEIVES_LOGS } from './shared';

/** What reads, changes and sends log lines. */
export const loki = {
  process: component('loki.process', takes<ProcessArgs>, RECEIVES_LOGS),
  relabel: component('loki.relabel', takes<LokiRelabelArgs>, { ...RECEIVES_LOGS, rules: 'relabel-rules' }),
  rules: { kubernetes: component('loki.rules.kubernetes', takes<LokiRulesArgs>) },
  source: {
    file: component('loki.source.file', takes<SourceFileArgs>),
    journal: component('loki.source.journal', takes<SourceJournalArgs>),
    kubernetes: component('loki.source.kubernetes', takes<SourceKubernetesArgs>),
    kubernetes_events: component('loki.source.kubernetes_events', takes<SourceEventsArgs>),
  },
  write: component('loki.write', takes<LokiWriteArgs>, RECEIVES_LOGS),
} as const;

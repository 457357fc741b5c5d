import type { Bytes, Expression, Text, Time } from '../../expression';
import type { ToLogs } from '../shared';

/**
 * Reads, changes and drops log lines, one stage after the other.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/loki/loki.process/
 */
export interface ProcessArgs extends ToLogs {
  /** The stages in their order, each by its name: `{ cri: {} }`. @default [] */
  readonly 'stage.*'?: readonly Stage[];
}

/** One stage: an object of one key, its name. */
export type Stage = { readonly [Name in keyof Stages]: Only<Name> }[keyof Stages];

type Only<Name extends keyof Stages> = Readonly<Pick<Stages, Name>> & { readonly [Other in Exclude<keyof Stages, Name>]?: never };

/** The stages that there are. */
export interface Stages {
  /** The format of containerd: time, stream, flags, line. */
  readonly cri: CriStage;
  /** Colours are taken away. */
  readonly decolorize: Readonly<Record<string, never>>;
  /** Lines are dropped. */
  readonly drop: DropStage;
  /** Values of a line in JSON. */
  readonly json: JsonStage;
  /** Labels are taken away. */
  readonly label_drop: ValuesStage;
  /** All other labels are taken away. */
  readonly label_keep: ValuesStage;
  /** Values become labels. */
  readonly labels: MappedStage;
  /** Values of a line in logfmt. */
  readonly logfmt: LogfmtStage;
  /** Stages for some lines only. */
  readonly match: MatchStage;
  /** Lines that belong together become one. */
  readonly multiline: MultilineStage;
  /** A value becomes the line. */
  readonly output: OutputStage;
  /** Values of a line by the named groups of a pattern. */
  readonly regex: RegexStage;
  /** Labels that each line gets. */
  readonly static_labels: MappedStage;
  /** Values that are kept with a line, and are no labels. */
  readonly structured_metadata: MappedStage;
  /** A value becomes the time. */
  readonly timestamp: TimestampStage;
}

/** How lines of containerd are put together. */
export interface CriStage {
  /** How many unfinished lines are kept in memory. @default 100 */
  readonly max_partial_lines?: number;
  /** How long an unfinished line may be. 0 is any length. @default 0 */
  readonly max_partial_line_size?: number;
  /** Whether those that are longer are cut. @default false */
  readonly max_partial_line_size_truncate?: boolean;
}

/** Which lines are dropped: those of which all holds. */
export interface DropStage {
  /** A pattern that is found in the line, or in the values. @default - any */
  readonly expression?: Text;
  /** The values that are looked at, with commas between. @default - the line */
  readonly source?: Text;
  /** What the value is. @default - any */
  readonly value?: Text;
  /** How long the line is at least. @default - any length */
  readonly longer_than?: Bytes;
  /** How old the line is at least. @default - any age */
  readonly older_than?: Time;
  /** How dropped lines are counted. @default 'drop_stage' */
  readonly drop_counter_reason?: Text;
}

/** How JSON is read. */
export interface JsonStage {
  /** For each value, where it is found, in JMESPath; if empty, under its own name. @default - none */
  readonly expressions?: Expression<'map'>;
  /** The value that holds the JSON. @default - the line */
  readonly source?: Text;
  /** Whether lines that are no JSON are dropped. @default false */
  readonly drop_malformed?: boolean;
}

/** Names of labels. */
export interface ValuesStage {
  /** The names. */
  readonly values: readonly Text[];
}

/** Names, each with what it is made of. */
export interface MappedStage {
  /** For each name, its value, or the name of the value; if empty, the same name. */
  readonly values: Expression<'map'>;
}

/** How logfmt is read. */
export interface LogfmtStage {
  /** For each value, its name in the line; if empty, the same name. @default - none */
  readonly mapping?: Expression<'map'>;
  /** The value that holds the text. @default - the line */
  readonly source?: Text;
}

/** Which lines go through stages of their own. */
export interface MatchStage {
  /** A selector of LogQL, such as `{container="broker"}`. */
  readonly selector: Text;
  /** What is done with them. @default 'keep' */
  readonly action?: 'keep' | 'drop';
  /** How dropped lines are counted. @default 'match_stage' */
  readonly drop_counter_reason?: Text;
  /** Their stages. @default [] */
  readonly 'stage.*'?: readonly Stage[];
}

/** Which lines belong together. */
export interface MultilineStage {
  /** A pattern of those that begin a block. */
  readonly firstline: Text;
  /** How many lines a block may have. @default 128 */
  readonly max_lines?: number;
  /** How long a block waits for its next line. @default '3s' */
  readonly max_wait_time?: Time;
}

/** What becomes the line. */
export interface OutputStage {
  /** The name of the value. */
  readonly source: Text;
}

/** How a line is taken apart. */
export interface RegexStage {
  /** A pattern in RE2: its named groups become values. */
  readonly expression: Text;
  /** The value that holds the text. @default - the line */
  readonly source?: Text;
}

/** How a time is read. */
export interface TimestampStage {
  /** The name of the value. */
  readonly source: Text;
  /** How it is written, as Go shows the second of January 2006, or a name such as `RFC3339`. */
  readonly format: Text;
  /** Other ways to write it. @default [] */
  readonly fallback_formats?: readonly Text[];
  /** The place whose time it is. @default 'UTC' */
  readonly location?: Text;
  /** What happens to a line without one. @default 'fudge' */
  readonly action_on_failure?: 'fudge' | 'skip';
}

import type { z } from 'zod';

import type { environmentSchema } from './environment';

/** An environment with every default filled in. Nothing downstream sees what an operator left out. */
export type ResolvedEnvironment = z.output<typeof environmentSchema>;

/** Resolved settings of the Druid side. */
export type ResolvedDruid = ResolvedEnvironment['druid'];

/** Resolved settings of a role without groups. */
export type ResolvedRole = ResolvedDruid['roles']['coordinator'];

/** Resolved settings of a group of brokers. */
export type ResolvedBroker = ResolvedDruid['roles']['broker'][string];

/** Resolved settings of the router. */
export type ResolvedRouter = ResolvedDruid['roles']['router'];

/** Resolved settings of a tier of historicals. */
export type ResolvedHistorical = ResolvedDruid['roles']['historical'][string];

type ResolvedIngestion = ResolvedDruid['ingestion'];

/** Resolved settings of tasks in pods of their own. */
export type ResolvedJobs = Extract<ResolvedIngestion, { type: 'jobs' }>;

/** Resolved settings of the servers that run tasks. */
export type ResolvedWorkers = Exclude<ResolvedIngestion, { type: 'jobs' }>;

/** Resolved settings of one kind of task pods. */
export type ResolvedTask = Omit<ResolvedJobs, 'type' | 'capacity' | 'maxDuration' | 'launchTimeout' | 'keepFinished' | 'types'>;

/** Resolved settings of any set of pods. */
export type ResolvedProcess = ResolvedRole | ResolvedBroker | ResolvedRouter | ResolvedHistorical | ResolvedWorkers | ResolvedTask;

/** Resolved additions to a pod. */
export type ResolvedPod = ResolvedRole['pod'];

/** Resolved settings of a persistent volume. */
export type ResolvedVolume = Omit<Extract<ResolvedHistorical['storage'], { type: 'claim' }>, 'type'>;

/** Where pods keep things. */
export type ResolvedStorage = ResolvedHistorical['storage'];

/** Where a password comes from. */
export type ResolvedCredentials = ResolvedDruid['authentication']['admin'];

/** Resolved settings of what is seen of Druid. */
export type ResolvedObservability = ResolvedEnvironment['observability'];

/** Resolved settings of collectors. */
export type ResolvedCollectors = NonNullable<ResolvedObservability['collectors']>;

/** Resolved bounds of alerts. */
export type ResolvedThresholds = NonNullable<ResolvedObservability['alerts']>['thresholds'];

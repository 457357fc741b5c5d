import { Duration } from 'cdk8s';

import { valuesAt } from '../../schema/path';
import type { Rule } from '../rule';

/** How long things are kept is said in days, and CloudWatch keeps logs for certain numbers of them only. */
export const retention: Rule = function* (environment) {
  for (const [pattern, most, choices] of KEPT) {
    for (const { path, value } of valuesAt(environment, pattern)) {
      if (!(value instanceof Duration)) continue;
      const days = value.toSeconds() / 86_400;
      const longer = choices?.find((choice) => choice >= days) ?? choices?.at(-1);
      if (!Number.isInteger(days)) {
        yield { path, problem: 'is not a number of whole days', got: value, remedy: 'Write for example Duration.days(30)' };
      } else if (days > most) {
        yield { path, problem: 'is longer than AWS keeps it', got: value, remedy: `Give Duration.days(${most}) or less` };
      } else if (longer !== undefined && longer !== days) {
        yield { path, problem: 'is not one of the times that CloudWatch knows', got: value, remedy: `Give Duration.days(${longer})` };
      }
    }
  }
};

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const LOG_DAYS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

const KEPT: readonly (readonly [string, number, (readonly number[])?])[] = [
  ['aws.network.flowLogsKeptFor', 3653, LOG_DAYS],
  ['aws.cluster.logsKeptFor', 3653, LOG_DAYS],
  ['aws.operations.logsKeptFor', 3653, LOG_DAYS],
  ['aws.backup.keptFor', 36_500],
  ['metadataStore.backupsKeptFor', 35],
  ['deepStorage.restorableFor', 36_500],
  ['deepStorage.logsKeptFor', 36_500],
  ['deepStorage.resultsKeptFor', 36_500],
];

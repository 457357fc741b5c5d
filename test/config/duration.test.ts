import { Duration } from 'cdk8s';

import { isoOf } from '../../charts/config/duration';

test.each([
  [Duration.days(30), 'P30D'],
  [Duration.hours(24), 'P1D'],
  [Duration.hours(4), 'PT4H'],
  [Duration.minutes(90), 'PT90M'],
  [Duration.seconds(60), 'PT1M'],
  [Duration.seconds(10), 'PT10S'],
  [Duration.seconds(0), 'PT0S'],
  [Duration.millis(1_500), 'PT1.5S'],
])('%s is written as Druid reads it: %s', (duration, text) => {
  expect(isoOf(duration)).toBe(text);
});

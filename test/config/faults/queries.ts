import { local } from '../../../charts/config/environments/local';
import { localWith } from '../../support/environment';
import { tiers } from '../../support/rich/tiers';
import type { Case } from './case';

const broker = local.druid.roles.broker.default;
const historical = local.druid.roles.historical.default;
const tiersWithoutDefault = localWith('druid.roles.historical', { hot: historical });

/** Where queries go, and where segments are. */
// prettier-ignore
export const queries: readonly Case[] = [
  { path: 'druid.roles.broker.default.scheduler', value: { capacity: 40 }, message: 'druid.roles.broker.default.scheduler.capacity: has no effect: the broker has 40 HTTP threads, got 40. Give less, such as 30, or leave it out.' },
  { path: 'druid.roles.broker.default.scheduler', value: { lanes: { type: 'high-low', low: 0 } }, message: 'druid.roles.broker.default.scheduler.lanes.low: is not a percentage, got 0. Give a whole number from 1 to 100.' },
  { path: 'druid.roles.broker.default.scheduler', value: { lanes: { type: 'named', percent: { slow: 101 } } }, message: 'druid.roles.broker.default.scheduler.lanes.percent.slow: is not a percentage, got 101. Give a whole number from 1 to 100.' },
  { path: 'druid.roles.broker.default.scheduler', value: { lanes: { type: 'fast' } }, message: `druid.roles.broker.default.scheduler.lanes.type: is not one of the choices, got "fast". Give 'high-low' or 'named'.` },
  { path: 'druid.roles.broker.default.scheduler', value: { prioritization: { age: 'P7D' } }, message: 'druid.roles.broker.default.scheduler.prioritization.age: is not a duration of whole seconds above zero, got "P7D". Write for example Duration.minutes(5) or Duration.days(30).' },
  { path: 'druid.roles.broker.default.tiers', value: ['cold'], alone: true, message: `druid.roles.broker.default.tiers[0]: is no tier, got "cold". Use 'default'.` },
  { path: 'druid.roles.broker.default.tiers', value: [], message: 'druid.roles.broker.default.tiers: is empty, got []. Give at least one.' },
  { path: 'druid.roles.broker.my_reports', value: broker, message: `druid.roles.broker.my_reports: does not make DNS names. Rename 'my_reports': use lower-case letters, digits and hyphens.` },
  { path: 'druid.roles.broker.reports-of-all-the-departments-we-have', value: broker, alone: true, message: `druid.roles.broker.reports-of-all-the-departments-we-have: makes names longer than 52 characters. Shorten 'reports-of-all-the-departments-we-have', 'id' or 'release' by 8.` },
  { path: 'druid.roles.broker', value: { reports: broker }, message: `druid.roles.broker: has no group 'default', to which the router hands what nothing else takes. Add it.` },
  { path: 'druid.roles.router.routing', value: [{ type: 'manual', broker: 'reports' }], alone: true, message: `druid.roles.router.routing[0].broker: is no group of brokers, got "reports". Use 'default'.` },
  { path: 'druid.roles.router.routing', value: [{ type: 'priority', min: 0, max: 1 }], alone: true, message: 'druid.roles.router.routing[0]: has nothing to choose from: there is one group of brokers. Add another one, or remove the strategy.' },
  { path: 'druid.roles.router.routing', value: [{ type: 'priority', min: 2, max: 1 }], environment: tiers, message: `druid.roles.router.routing[0].min: is above 'max' (1), got 2. Give at most 1.` },
  { path: 'druid.roles.router.routing', value: [{ type: 'javascript' }], message: `druid.roles.router.routing[0].type: is not one of the choices, got "javascript". Give 'priority' or 'manual'.` },
  { path: 'druid.roles.router.routing', value: [{ type: 'manual' }], message: 'druid.roles.router.routing[0].broker: is missing. Give a string that is not empty.' },
  { path: 'druid.roles.historical.cold', value: historical, message: `druid.roles.historical.cold: is named by no load rule, so that nothing is ever loaded. Name it in 'druid.loadRules._default'.` },
  { path: 'druid.loadRules._default', value: [{ type: 'loadForever', tiers: { default: 1, cold: 1 } }], message: `druid.loadRules._default[0].tiers.cold: is no tier. Use 'default'.` },
  { path: 'druid.loadRules._default', value: [{ type: 'loadForever', tiers: { default: 2 } }], message: 'druid.loadRules._default[0].tiers.default: asks for more servers than the tier has (1), got 2. Give at most 1.' },
  { path: 'druid.loadRules._default', value: [{ type: 'loadForever', tiers: { default: 1 } }, { type: 'dropForever' }], message: 'druid.loadRules._default[1]: is never asked: rule 0 before it fits every segment. Remove it, or move it forward.' },
  { path: 'druid.loadRules._default', value: [{ type: 'dropForever' }], message: `druid.roles.historical.default: is named by no load rule, so that nothing is ever loaded. Name it in 'druid.loadRules._default'.` },
  { path: 'druid.loadRules._default', value: [{ type: 'loadForever', tiers: { default: 0 } }], message: 'druid.loadRules._default[0].tiers.default: is not a whole number of at least 1, got 0. Give 1 or more.' },
  { path: 'druid.loadRules._default', value: [{ type: 'loadByPeriod', period: 30, tiers: { default: 1 } }], message: 'druid.loadRules._default[0].period: is not a duration of whole seconds above zero, got 30. Write for example Duration.minutes(5) or Duration.days(30).' },
  { path: 'druid.loadRules._default', value: [{ type: 'loadByInterval' }], message: `druid.loadRules._default[0].type: is not one of the choices, got "loadByInterval". Give 'loadForever' or 'loadByPeriod' or 'dropForever' or 'dropBeforeByPeriod'.` },
  { path: 'druid.loadRules', value: { flights: [{ type: 'loadForever', tiers: { hot: 1 } }] }, environment: tiersWithoutDefault, message: `druid.loadRules: has no set '_default', and Druid's own loads into the tier 'default', which there is not. Add '_default'.` },
  { path: 'druid.loadRules.flights', value: [], message: 'druid.loadRules.flights: is empty, got []. Give at least one.' },
];

import { DEFAULT } from '../config/groups';

/** Druid's own name of a tier. */
export const tierNameOf = (tier: string) => (tier === DEFAULT ? '_default_tier' : tier);

/** The service that a group of brokers announces. */
export const brokerServiceOf = (group: string) => (group === DEFAULT ? 'druid/broker' : `druid/broker-${group}`);

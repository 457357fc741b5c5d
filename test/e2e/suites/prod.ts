import { Size } from 'cdk8s';

import type { Environment } from '../../../charts/config/environment';
import { local } from '../../../charts/config/environments/local';
import { prod as shipped } from '../../../charts/config/environments/prod';
import * as access from '../steps/access';
import * as availability from '../steps/availability';
import * as batch from '../steps/batch';
import * as deploy from '../steps/deploy';
import * as end from '../steps/end';
import * as existing from '../steps/existing';
import * as hotAndCold from '../steps/hot-and-cold';
import * as network from '../steps/network';
import * as permissions from '../steps/permissions';
import * as properties from '../steps/properties';
import * as smoke from '../steps/smoke';
import * as stream from '../steps/stream';
import * as tiers from '../steps/tiers';
import * as tls from '../steps/tls';
import type { Suite } from '../support/context';
import { scaledDown } from '../support/scaled-down';

const { release, organization, team, domain, druid }: Environment = scaledDown<Environment>(shipped);
/** Not that of the original, so that nothing of one is taken for the other's: policies stand in no namespace. */
const id = 'small';
const secret = (purpose: string) => ({ source: 'secret', name: `${id}-${release}-druid-${purpose}` }) as const;
const volume = { size: Size.gibibytes(2), retention: 'delete' } as const;

/** What follows has no image of its own: one that signs with IAM is of no use without AWS. */
const kept = Object.fromEntries(Object.entries(druid).filter(([key]) => key !== 'image')) as unknown as typeof druid;

/**
 * The Druid of the environment that ships, in small, with what it stands on in the cluster: Secrets and certificates are there before, as
 * there is nobody who makes them.
 */
const environment: Environment = {
  kind: 'local',
  id,
  release,
  organization,
  team,
  domain,
  namespace: 'druid-prod',
  druid: {
    ...kept,
    authentication: { admin: secret('admin'), internal: secret('system') },
    tls: { certificates: { type: 'secrets' }, storePassword: secret('key-stores') },
    // A test is watched, so coordinators look at their work every few seconds.
    roles: { ...kept.roles, coordinator: { ...kept.roles.coordinator, properties: local.druid.roles.coordinator.properties } },
  },
  metadataStore: { type: 'in-cluster', credentials: secret('metadata-store'), volume },
  deepStorage: { type: 'in-cluster', credentials: secret('deep-storage'), volume },
  stream: { type: 'in-cluster', volume },
};

/** The Druid of `prod`: two of every role, two tiers, a template per type of task, TLS, passwords from Secrets. */
export const prod: Suite = {
  name: 'prod',
  environment,
  steps: [
    existing.secrets,
    tls.certificates,
    deploy.foundation,
    deploy.apply,
    deploy.noDrift,
    deploy.ready,
    access.discovery,
    existing.fromSecret,
    access.authentication,
    tiers.leaders,
    availability.budgets,
    tiers.loadRules,
    batch.upload,
    batch.ingest,
    batch.loaded,
    batch.sql,
    hotAndCold.recent,
    hotAndCold.placed,
    hotAndCold.asked,
    tls.encrypted,
    tls.verified,
    stream.produce,
    stream.supervise,
    network.strangers,
    network.clients,
    permissions.minimal,
    properties.synthesized,
    stream.handOff,
    network.collectors,
    smoke.passes,
    end.restarts,
    end.deleted,
  ],
};

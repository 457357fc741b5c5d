import type { Duration } from 'cdk8s';

import type { ResolvedEnvironment, ResolvedRole, ResolvedTasks, ResolvedVolume } from '../../config/schema/environment';
import type { Shutdown } from '../properties/groups/shutdown';
import type { Properties } from '../properties/property';
import type { Shape } from '../sizing/shape';
import type { Sizing } from '../sizing/sizing';

/** Everything that tells one Druid role from another, and nothing that is Kubernetes. */
export interface Role {
  /** Druid's own name of the role; objects and labels carry it. */
  readonly name: 'coordinator' | 'overlord' | 'broker' | 'router' | 'historical' | 'task';
  /** What it is there for, in a few words, for the tables that people read. */
  readonly purpose: string;
  /** `druid.service`: the name that its processes announce. */
  readonly service: string;
  /** The port on which Druid serves the role by default. */
  readonly port: number;
  /** Whether its pods are interchangeable, keep something, or end by themselves. */
  readonly state: 'stateless' | 'stateful' | 'ephemeral';
  /** How it uses memory. */
  readonly shape: Shape;
  /** What it needs besides other processes. */
  readonly uses: readonly ('metadata-store' | 'deep-storage' | 'stream')[];
  /** What it does through the Kubernetes API. All roles announce themselves, and find each other and the leaders. */
  readonly does: readonly ('lead-coordinators' | 'lead-overlords' | 'launch-tasks')[];
  /** How long it may take from its first instruction to its first answer. */
  readonly start: Duration;
  /** How it leaves. */
  readonly shutdown: Shutdown;
  /** The properties that are its own. */
  readonly properties: (context: RoleContext) => Properties;
}

/** What the properties of a role are computed from. */
export interface RoleContext {
  readonly environment: ResolvedEnvironment;
  readonly settings: ResolvedRole | ResolvedTasks | (ResolvedRole & { readonly volume: ResolvedVolume });
  readonly sizing: Sizing;
  /** Connections that one broker keeps to each server. */
  readonly brokerConnections: number;
  /** Connections over which all brokers together may ask one server at once. */
  readonly incomingConnections: number;
}

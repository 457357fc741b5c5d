import type { Duration } from 'cdk8s';

import type { Group, RoleName } from '../../config/groups';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import type { Shutdown } from '../properties/groups/shutdown';
import type { Properties } from '../properties/property';
import type { Shape } from '../sizing/shape';
import type { Sizing } from '../sizing/sizing';

/** Everything that tells one Druid role from another, and nothing that is Kubernetes. */
export interface Role<Name extends RoleName = RoleName> {
  /** What objects and labels are called after. */
  readonly name: Name;
  /** What it is there for, in a few words, for the tables that people read. */
  readonly purpose: string;
  /** `druid.service`: the name that its processes announce, and after the slash the name by which they are started. */
  readonly service: string;
  /** The ports on which Druid serves the role by default: without TLS, and with it. */
  readonly ports: { readonly http: number; readonly https: number };
  /** Whether its pods are interchangeable, keep something, or end by themselves. */
  readonly state: 'stateless' | 'stateful' | 'ephemeral';
  /** How it uses memory. */
  readonly shape: Shape;
  /** What it needs besides other processes. */
  readonly uses: readonly ('metadata-store' | 'deep-storage' | 'stream')[];
  /** What it does besides announcing itself and finding the others. */
  readonly does: readonly ('lead-coordinators' | 'lead-overlords' | 'launch-tasks')[];
  /** How long it may take from its first instruction to its first answer. */
  start(group: GroupOfRole<Name>): Duration;
  /** How it leaves. */
  readonly shutdown: Shutdown;
  /** The properties that are its own. */
  properties(context: RoleContext<Name>): Properties;
}

/** The group that a role may be in. */
export type GroupOfRole<Name extends RoleName> = Group & { readonly role: Name };

/** What the properties of a role are computed from. */
export interface RoleContext<Name extends RoleName = RoleName> {
  readonly environment: ResolvedEnvironment;
  readonly group: GroupOfRole<Name>;
  readonly sizing: Sizing;
  /** Connections that one broker keeps to each server. */
  readonly brokerConnections: number;
  /** Connections over which all brokers together may ask one server at once. */
  readonly incomingConnections: number;
}

import type { NodePoolSettings } from '../settings/aws/node-pools';
import type { TaskJobs } from '../settings/ingestion';
import type { RolesSettings } from '../settings/roles';

/**
 * A size of Druid: pods, and the nodes that they fit on. Take all of it, or spread it and say what is otherwise. Types of instances are of
 * x86, which every image of Druid runs on; with an image for arm64, `m7i` becomes `m7g`.
 */
export interface Profile {
  /** For `druid.roles`. */
  readonly roles: RolesSettings;
  /** For `druid.ingestion`. */
  readonly ingestion: TaskJobs;
  /** For `aws.compute.nodePools`. */
  readonly nodePools: Readonly<Record<string, NodePoolSettings>>;
}

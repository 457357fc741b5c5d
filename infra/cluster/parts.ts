import type { ControllerIdentities } from '../identity/controllers';
import type { ClusterReference } from './reference';

/** What a cluster consists of. */
export interface ClusterParts {
  readonly reference: ClusterReference;
  /** Where the API server answers; undefined of a cluster that is there already. */
  /** Identities of its controllers. */
  readonly identities: ControllerIdentities;
  readonly endpoint: string | undefined;
  /** The role of nodes; undefined of a cluster that is there already. */
  readonly nodeRoleName: string | undefined;
  /** The queue of interruptions; undefined without Karpenter. */
  readonly queueName: string | undefined;
}

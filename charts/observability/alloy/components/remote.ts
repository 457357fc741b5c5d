import { component, takes } from '../component';
import type { Text, Time } from '../expression';

/**
 * A Secret of Kubernetes.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/remote/remote.kubernetes.secret/
 */
export interface KubernetesSecretArgs {
  /** The namespace it is in. */
  readonly namespace: Text;
  /** Its name. */
  readonly name: Text;
  /** How often it is read anew. @default '1m' */
  readonly poll_frequency?: Time;
  /** How long reading it may take. @default '15s' */
  readonly poll_timeout?: Time;
}

/** What is read from elsewhere. */
export const remote = {
  kubernetes: {
    secret: component('remote.kubernetes.secret', takes<KubernetesSecretArgs>, { data: 'secrets' }),
  },
} as const;

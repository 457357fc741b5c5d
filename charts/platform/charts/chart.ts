import type { ChartName } from '../../config/platform/charts';
import type { AwsEnvironment } from '../../config/aws/aws-environment';
import type { Values } from '../../config/platform/merged';

/** A Helm chart: where it comes from, where it goes, and what is other than its own defaults. */
export interface Chart {
  /** A repository of Helm, or the folder of a registry that has charts. */
  readonly repository: { readonly type: 'helm' | 'oci'; readonly url: string };
  readonly namespace: string;
  /** What its namespace admits; undefined where the namespace is there already. */
  readonly admits: 'restricted' | 'baseline' | 'privileged' | undefined;
  /** Where it is installed without being asked for, in words. */
  readonly when: string;
  /**
   * Who has the definitions of its kinds: the chart itself, another, or it is nothing but them, so that it is never taken away with all objects
   * of these kinds.
   *
   * @default 'chart'
   */
  readonly kinds?: 'chart' | 'another' | 'nothing-else';
  /** Charts that have to be there before. */
  readonly after?: readonly ChartName[];
  readonly values: (environment: AwsEnvironment) => Values;
}

/** What a controller may take: a little, and not everything. */
export function resources(cpu: string, memory: string): Values {
  return { requests: { cpu, memory }, limits: { memory } };
}

/** What the Pod Security Standard `restricted` asks of a container. */
export const RESTRICTED = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true };

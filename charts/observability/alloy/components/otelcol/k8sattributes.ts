import type { Text, Time } from '../../expression';
import type { ToOutput } from './shared';

/**
 * Says in each resource which pod it is of.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.k8sattributes/
 */
export interface K8sAttributesArgs extends ToOutput {
  /** How Alloy speaks to Kubernetes. @default 'serviceAccount' */
  readonly auth_type?: 'serviceAccount' | 'kubeConfig' | 'none';
  /** Whether only the address of the pod is said. @default false */
  readonly passthrough?: boolean;
  /** What is said. @default - Alloy's own choice */
  readonly extract?: ExtractedAttributes;
  /** Which pods are known: fewer take less memory. @default - all */
  readonly filter?: PodFilter;
  /** How a resource's pod is found, the first way that leads to one. @default - by the address it is sent from */
  readonly pod_association?: readonly PodAssociation[];
  /** Whether signals wait until pods are known. @default false */
  readonly wait_for_metadata?: boolean;
  /** How long they wait. @default '10s' */
  readonly wait_for_metadata_timeout?: Time;
}

/** What is said of a pod. */
export interface ExtractedAttributes {
  /** Attributes, such as `k8s.pod.name`. @default - Alloy's own choice */
  readonly metadata?: readonly [Text, ...Text[]];
  /** Whether the name of a Deployment is told by that of its ReplicaSet: nobody has to ask for ReplicaSets then. @default false */
  readonly deployment_name_from_replicaset?: boolean;
  /** Labels that become attributes. @default [] */
  readonly label?: readonly ExtractedField[];
  /** Annotations that become attributes. @default [] */
  readonly annotation?: readonly ExtractedField[];
}

/** One label or annotation. */
export interface ExtractedField {
  /** Its name. @default - `key_regex` */
  readonly key?: Text;
  /** A pattern of its name. @default - `key` */
  readonly key_regex?: Text;
  /** What the attribute is called. @default - after the label */
  readonly tag_name?: Text;
  /** What it is a label of. @default 'pod' */
  readonly from?: 'pod' | 'namespace' | 'node' | 'deployment' | 'statefulset' | 'daemonset' | 'job';
}

/** Pods that are known. */
export interface PodFilter {
  /** Their node. @default - any */
  readonly node?: Text;
  /** Their namespace. @default - any */
  readonly namespace?: Text;
}

/** One way to find a pod: all its sources lead to it. */
export interface PodAssociation {
  /** What is known of it. */
  readonly source: readonly PodSource[];
}

/** Something that is known of a pod. */
export interface PodSource {
  /** Where it is known from. */
  readonly from: 'connection' | 'resource_attribute';
  /** The attribute, such as `k8s.pod.uid`. @default - none */
  readonly name?: Text;
}

import { isEksAddon } from '../../../charts/config/platform/eks-addons';
import type { Alarm, Watched } from '../alarm';

/** The control plane, which tells of itself, and the nodes, of which an add-on tells. */
export function* kubernetesAlarms({ environment, cluster: { reference, queueName } }: Watched): Generator<Alarm> {
  const dimensions = { ClusterName: reference.name };
  const controlPlane = (name: string, statistic: 'Maximum' | 'Sum') => ({ namespace: 'AWS/EKS', name, statistic, dimensions }) as const;
  yield {
    id: 'kubernetes-errors',
    title: 'The API server fails',
    severity: 'critical',
    metric: controlPlane('apiserver_request_total_5XX', 'Sum'),
    is: 'GREATER_THAN_THRESHOLD',
    threshold: 50,
    periods: 3,
    reason:
      'A few failures come with every upgrade; fifty in five minutes, for a quarter of an hour, and Druid loses its leaders and its peers',
  };
  yield {
    id: 'kubernetes-unschedulable',
    title: 'Pods find no node',
    severity: 'warning',
    metric: controlPlane('scheduler_pending_pods_UNSCHEDULABLE', 'Maximum'),
    is: 'GREATER_THAN_THRESHOLD',
    threshold: 0,
    periods: 3,
    reason: 'A new node takes two minutes; who still waits after a quarter of an hour asks for what no node has, or is at a limit',
  };
  yield {
    id: 'kubernetes-database',
    title: 'The database of Kubernetes is nearly full',
    severity: 'critical',
    metric: controlPlane('apiserver_storage_size_bytes', 'Maximum'),
    is: 'GREATER_THAN_THRESHOLD',
    threshold: 6 * 1024 ** 3,
    periods: 3,
    reason: 'At 8 GiB it takes no more writes and nothing can be changed; 6 leave time to find out who keeps so many objects',
  };
  if (isEksAddon(environment, 'amazon-cloudwatch-observability')) {
    yield {
      id: 'nodes-failed',
      title: 'Nodes are not healthy',
      severity: 'critical',
      metric: { namespace: 'ContainerInsights', name: 'cluster_failed_node_count', statistic: 'Maximum', dimensions },
      is: 'GREATER_THAN_THRESHOLD',
      threshold: 0,
      periods: 3,
      reason: 'Broken nodes are replaced by themselves within ten minutes; one that is there after a quarter of an hour is not',
    };
    yield {
      id: 'nodes-disk',
      title: 'Nodes run out of disk',
      severity: 'warning',
      metric: { namespace: 'ContainerInsights', name: 'node_filesystem_utilization', statistic: 'Maximum', dimensions },
      is: 'GREATER_THAN_THRESHOLD',
      threshold: 80,
      periods: 3,
      reason: 'At 85 % the kubelet removes images, and soon after it evicts pods, historicals with their segments among them',
    };
  }
  if (queueName !== undefined) {
    yield {
      id: 'karpenter-queue',
      title: 'Nobody reads that nodes are about to go',
      severity: 'warning',
      metric: { namespace: 'AWS/SQS', name: 'ApproximateAgeOfOldestMessage', statistic: 'Maximum', dimensions: { QueueName: queueName } },
      is: 'GREATER_THAN_THRESHOLD',
      threshold: 120,
      periods: 1,
      reason: 'A spot node goes two minutes after it was announced: older news are of no use, and Karpenter does not run',
    };
  }
}

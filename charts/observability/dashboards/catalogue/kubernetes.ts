import { from } from '../../promql/outside';
import { each, increaseShown, maxBy, rate, ratio, sumBy } from '../expressions';
import { aws } from '../rows/aws';
import type { DashboardSpec, RowSpec } from '../spec';
import { here, inCluster } from '../variables';

/** The nodes that pods of the namespace run on. */
const onItsNodes = `and on (cluster, node) ${each(['cluster', 'node'], from('kube_pod_info', here))}`;

const resources: RowSpec = {
  title: 'Processors and memory',
  panels: [
    {
      title: 'Use of processors',
      description: 'Of what a pod requests. Above 100 % it lives on what others leave.',
      unit: 'percentunit',
      queries: [
        {
          expr: ratio(
            sumBy(['pod'], rate(from('container_cpu_usage_seconds_total', here))),
            sumBy(['pod'], from('kube_pod_container_resource_requests', { ...here, resource: 'cpu' })),
          ),
          legend: '{{pod}}',
        },
      ],
    },
    {
      title: 'Throttling',
      description:
        'The part of the time for which a container that wanted a processor was kept from it by its limit. Druid has none by default.',
      unit: 'percentunit',
      max: 1,
      thresholds: [{ from: 0.1, color: 'yellow' }],
      queries: [
        {
          expr: ratio(
            sumBy(['pod'], rate(from('container_cpu_cfs_throttled_periods_total', here))),
            sumBy(['pod'], rate(from('container_cpu_cfs_periods_total', here))),
          ),
          legend: '{{pod}}',
        },
      ],
    },
    {
      title: 'Use of memory',
      description: 'Of the limit of a pod. Near 100 % the kernel ends it. Mapped segments count too, but make room when needed.',
      unit: 'percentunit',
      max: 1,
      thresholds: [
        { from: 0.9, color: 'yellow' },
        { from: 0.97, color: 'red' },
      ],
      queries: [
        {
          expr: ratio(
            sumBy(['pod'], from('container_memory_working_set_bytes', here)),
            sumBy(['pod'], from('kube_pod_container_resource_limits', { ...here, resource: 'memory' })),
          ),
          legend: '{{pod}}',
        },
      ],
    },
    {
      title: 'Volumes',
      description: 'The part of each volume that is in use. Those of historicals are full of segments, as they should be.',
      unit: 'percentunit',
      max: 1,
      thresholds: [
        { from: 0.85, color: 'yellow' },
        { from: 0.95, color: 'red' },
      ],
      queries: [
        {
          expr: `1 - ${ratio(
            maxBy(['persistentvolumeclaim'], from('kubelet_volume_stats_available_bytes', here)),
            maxBy(['persistentvolumeclaim'], from('kubelet_volume_stats_capacity_bytes', here)),
          )}`,
          legend: '{{persistentvolumeclaim}}',
        },
      ],
    },
    {
      title: 'Received',
      description: 'By pod. Historicals receive segments, brokers what historicals answer.',
      unit: 'binBps',
      queries: [{ expr: sumBy(['pod'], rate(from('container_network_receive_bytes_total', here))), legend: '{{pod}}' }],
    },
    {
      title: 'Sent',
      description: 'By pod. One that sends far more than its like is asked too often.',
      unit: 'binBps',
      queries: [{ expr: sumBy(['pod'], rate(from('container_network_transmit_bytes_total', here))), legend: '{{pod}}' }],
    },
  ],
};

const pods: RowSpec = {
  title: 'Pods and nodes',
  panels: [
    {
      title: 'Pods by phase',
      description: 'Pending for minutes is a pod without a node. Succeeded and failed ones are tasks.',
      unit: 'short',
      stacked: true,
      queries: [{ expr: sumBy(['phase'], from('kube_pod_status_phase', here)), legend: '{{phase}}' }],
    },
    {
      title: 'Restarts',
      description: 'Of containers, in the time that is shown. None is normal.',
      unit: 'short',
      thresholds: [{ from: 1, color: 'yellow' }],
      queries: [
        { expr: `${sumBy(['pod'], increaseShown(from('kube_pod_container_status_restarts_total', here)))} > 0`, legend: '{{pod}}' },
      ],
    },
    {
      title: 'Why containers ended',
      description: 'The last time, by container. OOMKilled is a limit of memory that is too low; Error is in the logs.',
      unit: 'short',
      queries: [
        {
          expr: sumBy(['pod', 'container', 'reason'], from('kube_pod_container_status_last_terminated_reason', here)),
          legend: '{{pod}} {{container}}: {{reason}}',
        },
      ],
    },
    {
      title: 'Pods by node',
      description: 'Where the pods of the namespace are. Those of one role should not be on one node.',
      unit: 'short',
      stacked: true,
      queries: [{ expr: `count by (node) (${from('kube_pod_info', here)})`, legend: '{{node}}' }],
    },
    {
      title: 'Nodes that are not ready',
      description: 'Of those that the namespace has pods on. None is normal; spot nodes that are taken away show here for a while.',
      unit: 'short',
      thresholds: [{ from: 1, color: 'red' }],
      queries: [
        {
          expr: `${maxBy(
            ['cluster', 'node'],
            from('kube_node_status_condition', { ...inCluster, condition: 'Ready', status: /false|unknown/ }),
          )} ${onItsNodes}`,
          legend: '{{node}}',
        },
      ],
    },
    {
      title: 'Telemetry that was lost',
      description:
        'Samples and lines of logs that collectors could not deliver. None is normal: what is missing above may be missing for this.',
      unit: 'cps',
      thresholds: [{ from: 0.1, color: 'red' }],
      queries: [
        { expr: sumBy(['pod'], rate(from('prometheus_remote_storage_samples_failed_total', inCluster))), legend: '{{pod}}: samples' },
        { expr: sumBy(['pod'], rate(from('loki_write_dropped_entries_total', inCluster))), legend: '{{pod}}: lines' },
      ],
    },
  ],
};

/** What Druid runs on. */
export const kubernetes: DashboardSpec = {
  title: 'Druid / Kubernetes and stores',
  purpose: 'What Druid runs on: processors, memory and volumes of its pods, nodes, the metadata store and deep storage.',
  choices: [],
  rows: [resources, pods, aws],
};

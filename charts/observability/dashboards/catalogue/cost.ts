import { from } from '../../promql/outside';
import { level } from '../../promql/series';
import { each, maxBy, rate, ratio, sumBy } from '../expressions';
import type { DashboardSpec, RowSpec } from '../spec';
import { here, inCluster } from '../variables';

/** The hours of a month. Prices are by the hour. */
const MONTH = 730;
const GIB = '1024 ^ 3';

const perNode = (price: string) => `* on (cluster, node) group_left () ${maxBy(['cluster', 'node'], price)}`;
const requested = (resource: 'cpu' | 'memory') => from('kube_pod_container_resource_requests', { ...here, resource });

/** What pods pay for what they request, by the month. */
const processors = `${requested('cpu')} ${perNode(from('node_cpu_hourly_cost', inCluster))} * ${MONTH}`;
const memory = `${requested('memory')} / ${GIB} ${perNode(from('node_ram_hourly_cost', inCluster))} * ${MONTH}`;

/** Which service a pod is of, and which tier: Druid tells both. */
const services = `on (cluster, namespace, pod) group_left (druid_service) ${each(
  ['cluster', 'namespace', 'pod', 'druid_service'],
  level('service/heartbeat', here),
)}`;
const tiers = `on (cluster, namespace, pod) group_left (tier) ${each(['cluster', 'namespace', 'pod', 'tier'], level('segment/max', here))}`;

/** Volumes: their claim is of the namespace, and their price is by GiB. */
const claims = `label_replace(${from('kube_persistentvolumeclaim_info', here)}, "persistentvolume", "$1", "volumename", "(.*)")`;
const volumes = `${maxBy(['cluster', 'persistentvolume'], from('pv_hourly_cost', inCluster))} * ${maxBy(
  ['cluster', 'persistentvolume'],
  from('kube_persistentvolume_capacity_bytes', inCluster),
)} / ${GIB} * ${MONTH}`;
const ofClaims = `* on (cluster, persistentvolume) group_right () ${each(['cluster', 'persistentvolume', 'persistentvolumeclaim'], claims)}`;

const nodes = `${maxBy(['cluster', 'node', 'instance_type'], from('node_total_hourly_cost', inCluster))} and on (cluster, node) ${each(
  ['cluster', 'node'],
  from('kube_pod_info', here),
)}`;

const month: RowSpec = {
  title: 'By the month',
  columns: 4,
  panels: [
    {
      title: 'Processors and memory',
      description: 'What the requests of all pods of the namespace cost in a month, if it stays as it is now.',
      unit: 'currencyUSD',
      as: 'stat',
      queries: [{ expr: `sum(${processors}) + sum(${memory})`, legend: 'requests' }],
    },
    {
      title: 'Volumes',
      description: 'What the volumes of the namespace cost in a month.',
      unit: 'currencyUSD',
      as: 'stat',
      queries: [{ expr: `sum((${volumes}) ${ofClaims})`, legend: 'volumes' }],
    },
    {
      title: 'Nodes',
      description: 'What all nodes cost in a month that the namespace has a pod on. Others may be on them, too.',
      unit: 'currencyUSD',
      as: 'stat',
      queries: [{ expr: `sum(${nodes}) * ${MONTH}`, legend: 'nodes' }],
    },
    {
      title: 'Use of requested processors',
      description: 'The part of what is paid for that works. Brokers and historicals need room for peaks: 30 to 60 % is normal.',
      unit: 'percentunit',
      as: 'stat',
      max: 1,
      queries: [
        {
          expr: ratio(sumBy([], rate(from('container_cpu_usage_seconds_total', here))), sumBy([], requested('cpu'))),
          legend: 'used',
        },
      ],
    },
  ],
};

const whom: RowSpec = {
  title: 'For what',
  columns: 2,
  panels: [
    {
      title: 'Cost of services in a month',
      description: 'Processors and memory that pods request, by service. Historicals are most of it, and tasks while they run.',
      unit: 'currencyUSD',
      stacked: true,
      queries: [
        {
          expr: `sum by (druid_service) (${processors} * ${services}) + sum by (druid_service) (${memory} * ${services})`,
          legend: '{{druid_service}}',
        },
      ],
    },
    {
      title: 'Cost of tiers in a month',
      description: 'Processors and memory of historicals, by tier. A cold tier costs far less for a byte than a hot one.',
      unit: 'currencyUSD',
      stacked: true,
      queries: [{ expr: `sum by (tier) (${processors} * ${tiers}) + sum by (tier) (${memory} * ${tiers})`, legend: '{{tier}}' }],
    },
    {
      title: 'Cost of volumes in a month',
      description: 'By claim. Those that no pod uses any more cost as much.',
      unit: 'currencyUSD',
      stacked: true,
      queries: [{ expr: `sum by (persistentvolumeclaim) ((${volumes}) ${ofClaims})`, legend: '{{persistentvolumeclaim}}' }],
    },
    {
      title: 'Cost of nodes in a month',
      description: 'By type, of the nodes that the namespace has pods on. A step is a node that came or went.',
      unit: 'currencyUSD',
      stacked: true,
      queries: [{ expr: `sum by (instance_type) (${nodes}) * ${MONTH}`, legend: '{{instance_type}}' }],
    },
  ],
};

/** What Druid costs. */
export const cost: DashboardSpec = {
  title: 'Druid / Cost',
  purpose: 'What Druid costs in a month and for what, by the prices that OpenCost tells. It is empty without OpenCost.',
  choices: [],
  since: '7d',
  rows: [month, whom],
};

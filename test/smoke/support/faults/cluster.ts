import { broken, find, NOT_READY, remove, type PlantedFault } from './planted';

/** What may be wrong with a cluster. */
export const clusterFaults: readonly PlantedFault[] = [
  {
    check: 'api',
    what: 'an API server that is not ready',
    plant: ({ cluster }) => void (cluster.raw['/readyz'] = 'etcd failed'),
    reason: /etcd failed/,
  },
  { check: 'nodes', what: 'no node at all', plant: (world) => remove(world, 'Node'), reason: /^there is no node$/ },
  { check: 'nodes', what: 'a node that is not ready', plant: broken('Node', NOT_READY), reason: /'node-1' is not ready: it waits/ },
  {
    check: 'node-pools',
    what: 'a pool that cannot make nodes',
    plant: broken('NodePool', NOT_READY),
    reason: /^NodePool\/.+ is not ready: it waits$/,
  },
  {
    check: 'node-classes',
    what: 'no node of the class',
    plant: (world) => {
      find(world, 'Node').metadata = { name: 'node-1' };
      world.cluster.objects = world.cluster.objects.filter(({ kind }) => kind !== 'NodePool');
    },
    reason: /no node that is ready has \{.+\}, and no node pool makes one/,
  },
  {
    check: 'dns',
    what: 'no pod that resolves names',
    plant: (world) => remove(world, 'Pod', 'coredns-1'),
    reason: /no pod 'k8s-app=kube-dns'/,
  },
  { check: 'dns', what: 'one that is not ready', plant: broken('Pod', NOT_READY, 'coredns-1'), reason: /'coredns-1' is not ready/ },
  {
    check: 'metrics',
    what: 'no metrics API',
    plant: ({ cluster }) => {
      delete cluster.raw['/apis/metrics.k8s.io/v1beta1/nodes'];
    },
    reason: /has no metrics API: install/,
  },
  {
    check: 'metrics',
    what: 'a metrics API that knows nothing',
    plant: ({ cluster }) => void (cluster.raw['/apis/metrics.k8s.io/v1beta1/nodes'] = '{"items":[]}'),
    reason: /knows no node/,
  },
];

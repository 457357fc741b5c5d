import { Size } from 'cdk8s';

import { Cpu } from '../../config/cpu';
import versions from '../../config/versions.json';
import type { Folder, Workload } from '../workloads/workload';
import { EXPORTER_PORTS } from './ports';

const port = EXPORTER_PORTS['node-exporter'];

const ofNode = (path: string, at: string, follows = false): Folder => ({
  path: at,
  of: { type: 'host', path, ...(follows ? { follows: true } : {}) },
});

/** What a node's kernel tells: memory, disks, network. It asks nobody for anything. @see https://github.com/prometheus/node_exporter */
export const nodeExporter: Workload = {
  name: 'node-exporter',
  application: 'node-exporter',
  kind: 'daemon-set',
  replicas: 1,
  nodes: 'all',
  host: { network: true, pid: true },
  image: versions.images['node-exporter'],
  user: 65534,
  cpu: Cpu.millis(10),
  memory: Size.mebibytes(64),
  args: [
    '--path.procfs=/host/proc',
    '--path.sysfs=/host/sys',
    '--path.rootfs=/host/rootfs',
    '--path.udev.data=/host/rootfs/run/udev/data',
    `--web.listen-address=:${port}`,
    '--no-collector.wifi',
    '--no-collector.btrfs',
    // Volumes of pods are the kubelet's to tell of, and their networks come and go.
    '--collector.filesystem.mount-points-exclude=^/(dev|proc|sys|run/.+|var/lib/(containerd|docker|kubelet)/.+)($|/)',
    '--collector.netclass.ignored-devices=^(veth.*|eni[0-9a-f]+|[a-f0-9]{15})$',
    '--collector.netdev.device-exclude=^(veth.*|eni[0-9a-f]+|[a-f0-9]{15})$',
  ],
  variables: [],
  ports: [{ name: 'http', port, from: 'namespace' }],
  ready: { path: '/', port },
  folders: [ofNode('/proc', '/host/proc'), ofNode('/sys', '/host/sys'), ofNode('/', '/host/rootfs', true)],
  grants: [],
  reaches: [],
  services: [],
};

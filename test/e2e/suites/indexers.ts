import { Duration, Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { local } from '../../../charts/config/environments/local';
import type { Environment } from '../../../charts/config/environment';
import { served } from '../steps/served';
import * as tls from '../steps/tls';
import { worked } from '../steps/worked';
import type { Suite } from '../support/context';

/** Tools that the official image has, and that an image made of Druid alone may lack: BusyBox, for what is asked over TLS before a pod ends. */
const tools = { name: 'tools', path: '/usr/local/bin', source: { type: 'empty', size: Size.mebibytes(16) } } as const;

/** Tasks as threads of two servers, with TLS. */
const environment: Environment = {
  ...local,
  id: 'indexers',
  namespace: 'druid-indexers',
  druid: {
    ...local.druid,
    tls: {
      certificates: { type: 'secrets' },
      storePassword: { source: 'development', username: 'stores', password: 'local-development-only' },
    },
    ingestion: {
      type: 'indexers',
      replicas: 2,
      capacity: 2,
      cpu: Cpu.millis(200),
      cpuLimit: Cpu.units(2),
      memory: Size.mebibytes(1536),
      storage: { type: 'claim', size: Size.gibibytes(4), retention: 'delete' },
      drain: Duration.minutes(10),
      pod: {
        mounts: [tools],
        initContainers: [
          {
            name: 'fetch-tools',
            image: 'docker.io/library/busybox:1.37',
            command: ['sh', '-c', 'cp "$(readlink -f "$(command -v busybox)")" /usr/local/bin/busybox'],
            cpu: Cpu.millis(10),
            memory: Size.mebibytes(32),
            mounts: [tools],
          },
        ],
      },
    },
  },
};

/** Indexers with a streaming supervisor and TLS, every name verified: a pod that ends finishes its tasks first. */
export const indexers: Suite = {
  name: 'indexers',
  environment,
  steps: [tls.certificates, ...served, tls.verified, ...worked],
};

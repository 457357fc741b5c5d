import { Size } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';

import { addressOfDeepStorage, BUCKET, DEPENDENCY_PORTS } from '../config/addresses';
import { Cpu } from '../config/cpu';
import { requiredSecretNameOf } from '../config/secrets/secrets';
import versions from '../config/versions.json';
import { fromSecret } from '../kubernetes/variables';
import type { Dependency } from './dependency';

const port = DEPENDENCY_PORTS['deep-storage'];
const HEALTH = '/health';

/** An S3 server over a folder: every folder below it is a bucket. @see https://github.com/versity/versitygw/wiki */
export const versitygw: Dependency = {
  component: 'deep-storage',
  application: 'versitygw',
  image: versions.images.versitygw,
  replicas: 1,
  user: 1000,
  cpu: Cpu.millis(50),
  memory: Size.mebibytes(192),
  ports: [['s3', port]],
  // A sub-folder of a volume is made when it is mounted, and a folder below the root is a bucket: the second mount makes the bucket.
  folders: { data: [{ mountPath: '/data' }, { mountPath: '/bucket', subPath: BUCKET }], scratch: ['/tmp'] },
  container: (environment) => {
    const secret = requiredSecretNameOf(environment, 'deep-storage');
    return {
      command: ['/usr/local/bin/versitygw'],
      args: ['--port', `:${port}`, '--region', addressOfDeepStorage(environment).region, '--health', HEALTH, '--quiet', 'posix', '/data'],
      env: [fromSecret('ROOT_ACCESS_KEY', secret, 'username'), fromSecret('ROOT_SECRET_KEY', secret, 'password')],
    };
  },
  probe: { httpGet: { path: HEALTH, port: k8s.IntOrString.fromString('s3') }, periodSeconds: 5 },
  volume: ({ deepStorage }) => (deepStorage.type === 'in-cluster' ? deepStorage.volume : undefined),
};

import { Size } from 'cdk8s';

import { addressOfMetadataStore, DEPENDENCY_PORTS } from '../config/addresses';
import { Cpu } from '../config/cpu';
import { requiredSecretNameOf } from '../config/secrets/secrets';
import versions from '../config/versions.json';
import { fromSecret, value } from '../kubernetes/variables';
import type { Dependency } from './dependency';

const DATA = '/var/lib/postgresql/data';

/** PostgreSQL for metadata. @see https://hub.docker.com/_/postgres */
export const postgresql: Dependency = {
  component: 'metadata-store',
  application: 'postgresql',
  image: versions.images.postgresql,
  replicas: 1,
  user: 999,
  cpu: Cpu.millis(100),
  memory: Size.mebibytes(256),
  ports: [['postgresql', DEPENDENCY_PORTS['metadata-store']]],
  folders: { data: [{ mountPath: DATA }], scratch: ['/tmp', '/var/run/postgresql'] },
  container: (environment) => {
    const secret = requiredSecretNameOf(environment, 'metadata-store');
    return {
      env: [
        value('POSTGRES_DB', addressOfMetadataStore(environment).database),
        fromSecret('POSTGRES_USER', secret, 'username'),
        fromSecret('POSTGRES_PASSWORD', secret, 'password'),
        // A folder of its own, because the root of a volume may hold a `lost+found`, and the database refuses a folder that is not empty.
        value('PGDATA', `${DATA}/pgdata`),
      ],
    };
  },
  // Over TCP, as the server that only initializes the database answers on its socket alone.
  probe: { exec: { command: ['pg_isready', '-q', '-h', '127.0.0.1'] }, periodSeconds: 5, timeoutSeconds: 5 },
  volume: ({ metadataStore }) => (metadataStore.type === 'in-cluster' ? metadataStore.volume : undefined),
};

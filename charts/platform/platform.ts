import { Construct } from 'constructs';

import type { ResolvedEnvironment } from '../config/schema/resolved';
import { admission } from './admission';
import { authority } from './authority';
import { bootstrap } from './bootstrap';
import { charts } from './charts';
import { edge } from './edge';
import { kyverno } from './kyverno';
import { namespace } from './namespace';
import { networkPolicyController } from './network-policy-controller';
import { nodePools } from './nodes';
import { quota } from './quota';
import { secrets } from './secrets';
import { storageClasses } from './storage-classes';
import { streamClient } from './stream-client';

/** What is around Druid in its cluster: namespaces and their rules, nodes, secrets, certificates, the ways in. */
export function platform(scope: Construct, environment: ResolvedEnvironment): void {
  namespace(scope, environment);
  quota(scope, environment);
  const parts = {
    charts,
    nodes: nodePools,
    storage: storageClasses,
    'network-policies': networkPolicyController,
    admission,
    kyverno,
    secrets,
    authority,
    bootstrap,
    'stream-client': streamClient,
    edge,
  };
  for (const [id, part] of Object.entries(parts)) part(new Construct(scope, id), environment);
}

import { Construct } from 'constructs';

import { poolsOf } from '../../config/nodes/node-sets';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { autoNodeClass } from './auto-node-class';
import { ec2NodeClass } from './ec2-node-class';
import { nodePool } from './node-pool';

/** The pools of nodes of an environment, each with a class of its own: what its nodes are made of. */
export function nodePools(scope: Construct, environment: ResolvedEnvironment): void {
  const { aws, bindings = {} } = environment;
  if (aws === undefined) return;
  const { compute } = aws;
  for (const pool of poolsOf(environment)) {
    const place = new Construct(scope, pool.name);
    const nodeClass =
      compute.type === 'auto'
        ? autoNodeClass(place, environment, { pool, bindings })
        : ec2NodeClass(place, environment, { pool, bindings, fips: compute.fips });
    nodePool(place, environment, { pool, nodeClass });
  }
}

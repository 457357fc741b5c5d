import type { Construct } from 'constructs';

import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { NodeClass, NodeClassSpecNetworkPolicy } from '../../../imports/eks.amazonaws.com';
import { metadataOfPool, placeOf, volumeOf, type NodeClassProps, type NodeClassReference } from './node-class';

/**
 * Of what EKS Auto Mode makes the nodes of a pool. Its image, its metadata service and its built-in disks are as AWS has them: disks that are
 * larger than the volume are used in its place. There are no tags: AWS' own policies allow none.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html
 */
export function autoNodeClass(scope: Construct, environment: ResolvedEnvironment, props: NodeClassProps): NodeClassReference {
  const { apiVersion, kind, name } = new NodeClass(scope, 'class', {
    metadata: metadataOfPool(environment, props.pool),
    spec: {
      ...placeOf(props),
      networkPolicy: NodeClassSpecNetworkPolicy.DEFAULT_ALLOW,
      ephemeralStorage: {
        size: volumeOf(props.pool),
        ...(props.bindings.DruidKeyArn === undefined ? {} : { kmsKeyId: props.bindings.DruidKeyArn }),
      },
    },
  });
  return { group: apiVersion.split('/')[0] ?? '', kind, name };
}

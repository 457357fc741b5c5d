import type { Construct } from 'constructs';

import { namesOf } from '../../config/names';
import { architectureOf } from '../../config/nodes/nodes';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import versions from '../../config/versions.json';
import {
  Ec2NodeClass,
  Ec2NodeClassSpecAmiFamily,
  Ec2NodeClassSpecBlockDeviceMappingsEbsVolumeType,
  Ec2NodeClassSpecInstanceStorePolicy,
  Ec2NodeClassSpecMetadataOptionsHttpEndpoint,
  Ec2NodeClassSpecMetadataOptionsHttpProtocolIPv6,
  Ec2NodeClassSpecMetadataOptionsHttpTokens,
  type Ec2NodeClassSpec,
  type Ec2NodeClassSpecAmiSelectorTerms,
} from '../../../imports/karpenter.k8s.aws';
import { metadataOfPool, placeOf, volumeOf, type NodeClassProps, type NodeClassReference } from './node-class';

interface Ec2NodeClassProps extends NodeClassProps {
  /** Whether cryptography is validated. */
  readonly fips: boolean;
}

/**
 * Of what Karpenter makes the nodes of a pool: one release of Bottlerocket, encrypted disks, and a metadata service that pods do not reach.
 *
 * @see https://karpenter.sh/docs/concepts/nodeclasses/
 */
export function ec2NodeClass(scope: Construct, environment: ResolvedEnvironment, props: Ec2NodeClassProps): NodeClassReference {
  const { pool } = props;
  const { apiVersion, kind, name } = new Ec2NodeClass(scope, 'class', {
    metadata: metadataOfPool(environment, pool),
    spec: {
      ...imageOf(environment, props),
      ...placeOf(props),
      metadataOptions: {
        httpEndpoint: Ec2NodeClassSpecMetadataOptionsHttpEndpoint.ENABLED,
        httpProtocolIPv6: Ec2NodeClassSpecMetadataOptionsHttpProtocolIPv6.DISABLED,
        httpPutResponseHopLimit: 1,
        httpTokens: Ec2NodeClassSpecMetadataOptionsHttpTokens.REQUIRED,
      },
      ...disksOf(props),
      tags: tagsOf(environment),
    },
  });
  return { group: apiVersion.split('/')[0] ?? '', kind, name };
}

/** The release that is named, so that a newer one is a change that somebody reviews. Images with FIPS have no alias. */
function imageOf({ aws }: ResolvedEnvironment, { pool, fips }: Ec2NodeClassProps) {
  const { bottlerocket } = versions.aws;
  if (!fips) return { amiSelectorTerms: [{ alias: `bottlerocket@v${bottlerocket}` }] };
  const kubernetes = aws?.cluster.type === 'new' ? aws.cluster.kubernetesVersion : '';
  const architectures = [...new Set(pool.settings.instances.map(architectureOf))].sort();
  return {
    amiFamily: Ec2NodeClassSpecAmiFamily.BOTTLEROCKET,
    amiSelectorTerms: architectures.map((architecture): Ec2NodeClassSpecAmiSelectorTerms => ({
      ssmParameter: `/aws/service/bottlerocket/aws-k8s-${kubernetes}-fips/${architecture}/${bottlerocket}/image_id`,
    })),
  };
}

/** Bottlerocket has two volumes: of its own, and of images, logs and `emptyDir`. */
function disksOf({ pool, bindings }: Ec2NodeClassProps): Pick<Ec2NodeClassSpec, 'blockDeviceMappings' | 'instanceStorePolicy'> {
  const ebs = {
    volumeType: Ec2NodeClassSpecBlockDeviceMappingsEbsVolumeType.GP3,
    encrypted: true,
    ...(bindings.DruidKeyArn === undefined ? {} : { kmsKeyId: bindings.DruidKeyArn }),
    deleteOnTermination: true,
  };
  return {
    blockDeviceMappings: [
      { deviceName: '/dev/xvda', ebs: { ...ebs, volumeSize: '4Gi' } },
      { deviceName: '/dev/xvdb', ebs: { ...ebs, volumeSize: volumeOf(pool) } },
    ],
    ...(pool.settings.disk.type === 'nvme' ? { instanceStorePolicy: Ec2NodeClassSpecInstanceStorePolicy.RAID0 } : {}),
  };
}

/** What everything of an environment carries on AWS. */
function tagsOf(environment: ResolvedEnvironment): Record<string, string> {
  const { domain, organization, team, tags } = environment;
  const own = { organization, team, component: 'nodes', 'managed-by': 'karpenter', 'part-of': namesOf(environment).cluster, ...tags };
  return Object.fromEntries(Object.entries(own).map(([key, value]) => [`${domain}:${key}`, value]));
}

import { druidImageOf } from '../../config/images';
import { groupsOf } from '../../config/groups';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { isAwsStore } from '../../config/aws/stores';
import versions from '../../config/versions.json';
import type { Policy } from './policy';

/** Pods run what the environment names, in a version that can be told. Containers for debugging are pods' containers too. */
export function images(environment: ResolvedEnvironment): Policy {
  return {
    name: 'images',
    about: { group: '', resources: ['pods', 'pods/ephemeralcontainers'] },
    variables: {
      images: imagesOf('object'),
      // Pods that are there already go on, whatever has changed since.
      isSame: `oldObject != null && variables.images == ${imagesOf('oldObject')}`,
    },
    validations: [
      {
        expression: `variables.isSame || variables.images.all(image, ${JSON.stringify(allowedIn(environment))}.exists(allowed, image.startsWith(allowed)))`,
        message: `pods of this namespace have images of this environment; 'admission.images' lets in others`,
      },
      {
        expression: `variables.isSame || variables.images.all(image, image.contains('@sha256:') || (image.matches(':[^/]+$') && !image.endsWith(':latest')))`,
        message: 'images have a version, and latest is none',
      },
    ],
  };
}

function imagesOf(object: 'object' | 'oldObject'): string {
  const lists = ['containers', 'initContainers', 'ephemeralContainers'];
  return lists.map((list) => `${object}.spec.?${list}.orValue([]).map(container, container.image)`).join(' + ');
}

/** What images begin with: a repository and what ends it, or a path. */
function allowedIn(environment: ResolvedEnvironment): readonly string[] {
  const { admission } = environment;
  const beside = groupsOf(environment).flatMap(({ settings: { pod } }) => [...pod.initContainers, ...pod.sidecars]);
  const named = [druidImageOf(environment), ...imagesBeside(environment), ...beside.map(({ image }) => image)];
  const others = admission.images.filter((one) => !one.endsWith('/'));
  const repositories = [...named.map((image) => image.replace(/(:[^/:]*)?(@.*)?$/, '')), ...others];
  const paths = admission.images.filter((one) => one.endsWith('/'));
  return [...new Set([...repositories.flatMap((one) => [`${one}:`, `${one}@`]), ...paths])].sort();
}

/** Of what Druid stands on: what runs in the cluster, and the client that prepares a database on AWS. */
function imagesBeside({ metadataStore, deepStorage, stream, druid: { discovery } }: ResolvedEnvironment): readonly string[] {
  const { postgresql, versitygw, kafka, zookeeper } = versions.images;
  const ensemble = discovery.type === 'zookeeper' && discovery.ensemble.type === 'in-cluster';
  return [
    ...(metadataStore.type === 'in-cluster' || isAwsStore(metadataStore) ? [postgresql] : []),
    ...(deepStorage.type === 'in-cluster' ? [versitygw] : []),
    ...(stream?.type === 'in-cluster' ? [kafka] : []),
    ...(ensemble ? [zookeeper] : []),
  ];
}

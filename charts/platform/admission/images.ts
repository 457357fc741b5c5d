import { druidImageOf } from '../../config/images';
import { groupsOf } from '../../config/groups';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import versions from '../../config/versions.json';
import type { Policy } from './policy';

/** Pods run what the environment names, in a version that can be told. Containers for debugging are pods' containers too. */
export function images(environment: ResolvedEnvironment): Policy {
  return {
    name: 'images',
    resources: ['pods', 'pods/ephemeralcontainers'],
    variables: {
      images: ['containers', 'initContainers', 'ephemeralContainers']
        .map((list) => `object.spec.?${list}.orValue([]).map(container, container.image)`)
        .join(' + '),
    },
    validations: [
      {
        expression: `variables.images.all(image, ${JSON.stringify(allowedIn(environment))}.exists(allowed, image.startsWith(allowed)))`,
        message: `pods of this namespace have images of this environment; 'admission.images' lets in others`,
      },
      {
        expression: `variables.images.all(image, image.contains('@sha256:') || (image.matches(':[^/]+$') && !image.endsWith(':latest')))`,
        message: 'images have a version, and latest is none',
      },
    ],
  };
}

/** What images begin with: a repository and what ends it, or a path. */
function allowedIn(environment: ResolvedEnvironment): readonly string[] {
  const { admission } = environment;
  const beside = groupsOf(environment).flatMap(({ settings: { pod } }) => [...pod.initContainers, ...pod.sidecars]);
  const named = [druidImageOf(environment), ...Object.values(versions.images), ...beside.map(({ image }) => image)];
  const repositories = [
    ...named.map((image) => image.replace(/(:[^/:]*)?(@.*)?$/, '')),
    ...admission.images.filter((one) => !one.endsWith('/')),
  ];
  const paths = admission.images.filter((one) => one.endsWith('/'));
  return [...new Set([...repositories.flatMap((one) => [`${one}:`, `${one}@`]), ...paths])].sort();
}

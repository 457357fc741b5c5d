import { type ApiObject, JsonPatch } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';

import { ConfigurationError, type Fault } from '../../config/fault';
import type { Group } from '../../config/groups';
import type { ResolvedPod } from '../../config/schema/resolved';
import { formatSize } from '../../config/size';
import { restrictedContainer } from '../../kubernetes/restricted';

type Mount = ResolvedPod['mounts'][number];
type Container = ResolvedPod['sidecars'][number];

/** Variables that an operator adds. */
export function variables(given: ResolvedPod['variables']): k8s.EnvVar[] {
  return Object.entries(given).map(([name, value]) =>
    typeof value === 'string' ? { name, value } : { name, valueFrom: { secretKeyRef: { name: value.secret, key: value.key } } },
  );
}

/** Where what an operator adds is mounted. */
export function mounts(given: readonly Mount[]): k8s.VolumeMount[] {
  return given.map(({ name, path: mountPath, source }) => ({ name, mountPath, ...(source.type === 'empty' ? {} : { readOnly: true }) }));
}

/** The volumes that an operator adds, of Druid's container and of those beside it; a name that several use is one volume. */
export function volumes({ mounts: own, initContainers, sidecars }: ResolvedPod): k8s.Volume[] {
  const all = [...own, ...[...initContainers, ...sidecars].flatMap((container) => container.mounts)];
  return all.filter(({ name }, index) => all.findIndex((mount) => mount.name === name) === index).map(volume);
}

/** Containers that end before Druid starts, and those that run beside it: to Kubernetes, these are the former with another rule. */
export function containersBefore({ initContainers, sidecars }: ResolvedPod): k8s.Container[] {
  return [...sidecars.map((sidecar) => ({ ...container(sidecar), restartPolicy: 'Always' })), ...initContainers.map(container)];
}

/**
 * Applies the operator's patches to what is rendered: to the manifest itself, as the classes of kinds drop fields that they do not know.
 *
 * @throws ConfigurationError where there is nothing at the path of one
 */
export function patch(object: ApiObject, { path, settings }: Group): void {
  const { patches } = settings.pod;
  if (patches.length === 0) return;
  const render = object.toJson.bind(object);
  const faults: Fault[] = [];
  const patched = () =>
    patches.reduce<unknown>((document, operation, index) => {
      if (isThere(document, operation)) return JsonPatch.apply(document, operationOf(operation));
      faults.push({ path: `${path}.pod.patches[${index}].path`, problem: 'leads nowhere', got: operation.path, remedy: 'Correct it' });
      return document;
    }, render());
  patched();
  if (faults.length > 0) throw new ConfigurationError(object.name, faults);
  Object.assign(object, { toJson: patched });
}

function operationOf(operation: ResolvedPod['patches'][number]): JsonPatch {
  return operation.op === 'remove' ? JsonPatch.remove(operation.path) : JsonPatch[operation.op](operation.path, operation.value);
}

/** Whether there is what an operation changes, or to which it adds. */
function isThere(document: unknown, { op, path }: ResolvedPod['patches'][number]): boolean {
  const keys = path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const needed = op === 'add' ? keys.slice(0, -1) : keys;
  return needed.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document) !== undefined;
}

function volume({ name, source }: Mount): k8s.Volume {
  if (source.type === 'secret') return { name, secret: { secretName: source.name } };
  if (source.type === 'config-map') return { name, configMap: { name: source.name } };
  return { name, emptyDir: { sizeLimit: k8s.Quantity.fromString(formatSize(source.size)) } };
}

function container(given: Container): k8s.Container {
  const memory = k8s.Quantity.fromString(formatSize(given.memory));
  return {
    name: given.name,
    image: given.image,
    imagePullPolicy: 'IfNotPresent',
    ...(given.command === undefined ? {} : { command: [...given.command] }),
    args: [...given.args],
    env: variables(given.variables),
    resources: { requests: { cpu: k8s.Quantity.fromString(given.cpu.toString()), memory }, limits: { memory } },
    securityContext: restrictedContainer,
    volumeMounts: mounts(given.mounts),
  };
}

import type { Block } from '../../alloy/component';
import { discovery } from '../../alloy/components/discovery';
import { local } from '../../alloy/components/local';
import { loki } from '../../alloy/components/loki';
import type { Stage } from '../../alloy/components/loki/process';
import type { RelabelRule } from '../../alloy/components/shared';
import type { Expression, Targets } from '../../alloy/expression';
import { env, map, text } from '../../alloy/functions';
import { DRUID_CONTAINERS } from '../../logs';
import type { Collecting } from '../../workloads/identity';
import { druidStages } from './druid';

type Receiver = Expression<'logs-receiver'>;

const POD = '__meta_kubernetes_pod';

const named = (label: string, source: string, rest: Partial<RelabelRule> = {}): RelabelRule => ({
  source_labels: [source],
  target_label: label,
  ...rest,
});

/** The labels of all lines; `pod` has too many values to be one, and becomes what is kept beside a line. */
const LABELS: readonly RelabelRule[] = [
  named('namespace', '__meta_kubernetes_namespace'),
  named('pod', `${POD}_name`),
  named('container', `${POD}_container_name`),
  named('component', `${POD}_label_app_kubernetes_io_component`),
  named('service_name', `${POD}_container_name`),
  named('service_name', `${POD}_label_app_kubernetes_io_name`, { regex: '(.+)' }),
];

/** Where the kubelet keeps the lines of a container. */
const PATH: RelabelRule = {
  source_labels: [`${POD}_uid`, `${POD}_container_name`],
  separator: '/',
  target_label: '__path__',
  replacement: '/var/log/pods/*$1/*.log',
};

/** Whether a container is a Druid process: what runs beside one writes as it likes. */
const isDruid = (action: 'keep' | 'drop'): RelabelRule => ({
  source_labels: [`${POD}_label_app_kubernetes_io_name`, `${POD}_container_name`],
  regex: `druid;(${DRUID_CONTAINERS.join('|')})`,
  action,
});

/** The lines of Druid, taken apart; and those of all else in the namespaces that are read, as they are. */
export function podLogs(environment: Collecting, receiver: Receiver): readonly Block[] {
  const { namespace, observability } = environment;
  const { collectors, logs: written } = observability;
  const { namespaces = [], from } = collectors.logs ?? {};
  const ofFiles = from !== 'api';
  const pods = discovery.kubernetes('pods', {
    role: 'pod',
    namespaces: { names: [namespace, ...namespaces] },
    ...(ofFiles ? { selectors: [{ role: 'pod', field: text`spec.nodeName=${env('NODE_NAME')}` }] } : {}),
  });
  const paths = ofFiles ? [PATH] : [];
  const druid = discovery.relabel('druid', {
    targets: pods.targets,
    rule: [
      isDruid('keep'),
      ...LABELS,
      named('service_name', `${POD}_label_app_kubernetes_io_component`, { replacement: 'druid-$1' }),
      ...paths,
    ],
  });
  const others = discovery.relabel('others', { targets: pods.targets, rule: [isDruid('drop'), ...LABELS, ...paths] });
  const lines = (name: string, targets: Targets, stages: readonly Stage[]) => {
    const process = loki.process(name, { forward_to: [receiver], 'stage.*': [...before(ofFiles), ...stages, ...after(ofFiles)] });
    return [...sources(name, ofFiles, targets, process.receiver), process];
  };
  return [
    pods,
    druid,
    ...lines('druid', druid.output, druidStages(written.format)),
    others,
    ...lines('others', others.output, [{ structured_metadata: { values: map({ pod: '' }) } }]),
  ];
}

function sources(name: string, ofFiles: boolean, targets: Targets, receiver: Receiver): readonly Block[] {
  if (!ofFiles) return [loki.source.kubernetes(name, { targets, clustering: { enabled: true }, forward_to: [receiver] })];
  const files = local.file_match(name, { path_targets: targets });
  return [files, loki.source.file(name, { targets: files.targets, forward_to: [receiver] })];
}

/** In files, containerd puts time and stream before a line, and breaks long ones. */
const before = (ofFiles: boolean): readonly Stage[] => (ofFiles ? [{ cri: {} }] : []);

/** Each source has labels of its own that tell pods apart. */
const after = (ofFiles: boolean): readonly Stage[] => [
  { label_drop: { values: ['pod', ...(ofFiles ? ['filename'] : ['instance', 'job'])] } },
];

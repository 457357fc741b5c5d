import { CONFIDED } from '../../config/secrets/confided';
import { taskGroupsOf } from '../../config/groups';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { secretNameOf } from '../../config/secrets/secrets';
import type { Policy } from './policy';

/**
 * Who launches tasks may make Jobs, and a Job could have any service account and any Secret of the namespace. Jobs that it makes are tasks: they
 * have the account of tasks, and what tasks are told in confidence.
 */
export function tasks(environment: ResolvedEnvironment): Policy {
  const { component } = namesOf(environment);
  const launcher = environment.druid.roles.overlord === undefined ? 'coordinator' : 'overlord';
  const known = JSON.stringify(secretsOfTasks(environment));
  return {
    name: 'tasks',
    about: { group: 'batch', resources: ['jobs'] },
    variables: {
      isLaunched: `request.userInfo.username == 'system:serviceaccount:${environment.namespace}:${component(launcher)}'`,
      pod: 'object.spec.template.spec',
      containers:
        'variables.pod.containers.map(c, c.?env.orValue([])) + variables.pod.?initContainers.orValue([]).map(c, c.?env.orValue([]))',
      isOfTasks: [
        `variables.pod.?serviceAccountName.orValue('') == '${component('task')}'`,
        `object.spec.template.metadata.?labels[?'app.kubernetes.io/component'].orValue('') in ${JSON.stringify(componentsOf(environment))}`,
      ].join(' && '),
      mountsKnown: [
        'variables.pod.?volumes.orValue([]).all(v, !has(v.persistentVolumeClaim) && !has(v.ephemeral))',
        `variables.pod.?volumes.orValue([]).all(v, !has(v.secret) || v.secret.secretName in ${known})`,
        'variables.pod.?volumes.orValue([]).all(v, !has(v.projected) || v.projected.sources.all(s, !has(s.secret)))',
        `variables.pod.?volumes.orValue([]).all(v, !has(v.csi) || v.csi.?volumeAttributes[?'secretProviderClass'].orValue('') == '${component('task')}')`,
      ].join(' && '),
      readsKnown: [
        `variables.containers.all(env, env.all(e, !has(e.valueFrom) || !has(e.valueFrom.secretKeyRef) || e.valueFrom.secretKeyRef.name in ${known}))`,
        'variables.pod.containers.all(c, !has(c.envFrom)) && variables.pod.?initContainers.orValue([]).all(c, !has(c.envFrom))',
      ].join(' && '),
    },
    validations: [
      {
        expression: '!variables.isLaunched || (variables.isOfTasks && variables.mountsKnown && variables.readsKnown)',
        message: 'who launches tasks makes Jobs with labels and service account of tasks, with their Secrets, and with no claims',
      },
    ],
  };
}

function componentsOf(environment: ResolvedEnvironment): readonly string[] {
  return taskGroupsOf(environment).map(({ component }) => component);
}

/** The Secrets that templates of tasks name. */
function secretsOfTasks(environment: ResolvedEnvironment): readonly string[] {
  const confided = CONFIDED.task.flatMap((purpose) => secretNameOf(environment, purpose) ?? []);
  const own = taskGroupsOf(environment).flatMap(({ component, settings: { pod } }) => [
    ...(environment.druid.tls === undefined ? [] : [namesOf(environment).certificate(component)]),
    ...[pod, ...pod.initContainers, ...pod.sidecars].flatMap(({ variables, mounts }) => [
      ...Object.values(variables).flatMap((value) => (typeof value === 'string' ? [] : [value.secret])),
      ...mounts.flatMap(({ source }) => (source.type === 'secret' ? [source.name] : [])),
    ]),
  ]);
  return [...new Set([...confided, ...own])].sort();
}

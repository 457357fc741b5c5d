import { Construct } from 'constructs';

import type { Environment } from '../config/environment';
import { plan } from './plan/plan';
import type { RolePlan } from './plan/role';
import { templateOf } from './properties/groups/overlord';
import { autoscaler } from './workloads/autoscaler';
import { certificate } from './workloads/certificates';
import { disruptionBudget } from './workloads/disruption';
import { commonFiles, configMap, roleFiles } from './workloads/files';
import { loadRules } from './workloads/load-rules';
import { networkPolicies } from './workloads/network-policies';
import { permissions } from './workloads/permissions';
import { priorityClasses } from './workloads/priority-classes';
import { server } from './workloads/server';
import { services } from './workloads/services';
import { taskTemplate } from './workloads/task-template';

/**
 * A Druid cluster: every role's identity, files, workload, Services and certificates, the templates of task pods, and the network policies
 * between them.
 *
 * The namespace, Secrets and what Druid stands on are not part of it.
 *
 * @throws ConfigurationError with every fault of the environment
 */
export class DruidCluster extends Construct {
  constructor(scope: Construct, id: string, props: Environment) {
    super(scope, id);
    const druid = plan(id, props);
    const { environment, servers, tasks } = druid;
    const common = configMap(new Construct(this, 'common'), 'files', { environment, component: 'common' }, commonFiles(druid));
    const filesOf = (at: Construct, role: RolePlan) => ({
      common,
      own: configMap(at, 'files', { environment, component: role.group.component }, roleFiles(role)),
    });

    const accounts = new Construct(this, 'permissions');
    for (const role of new Set([...servers, ...tasks].map((plan) => plan.role)))
      permissions(new Construct(accounts, role.name), environment, role);

    const templates: Record<string, string> = {};
    for (const task of tasks) {
      const at = new Construct(this, task.group.component);
      certificate(at, environment, task);
      if (environment.druid.tls !== undefined) services(at, environment, task);
      templates[templateOf(task.group.name)] = taskTemplate(environment, task, filesOf(at, task));
    }
    const taskTemplates = tasks.length === 0 ? undefined : configMap(this, 'template', { environment, component: 'task' }, templates);

    for (const role of servers) {
      const at = new Construct(this, role.group.component);
      const launches = role.role.does.includes('launch-tasks');
      certificate(at, environment, role);
      services(at, environment, role);
      server(at, environment, role, { ...filesOf(at, role), taskTemplates: launches ? taskTemplates : undefined });
      autoscaler(at, environment, role);
      disruptionBudget(at, environment, role);
    }
    loadRules(this, environment);
    priorityClasses(new Construct(this, 'priorities'), environment);
    networkPolicies(new Construct(this, 'network'), environment);
  }
}

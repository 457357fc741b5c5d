import { Construct } from 'constructs';

import type { Environment } from '../config/environment';
import { plan } from './plan/plan';
import type { RolePlan } from './plan/role';
import { commonFiles, configMap, roleFiles } from './workloads/files';
import { disruptionBudget } from './workloads/disruption';
import { networkPolicies } from './workloads/network-policies';
import { permissions } from './workloads/permissions';
import { server } from './workloads/server';
import { services } from './workloads/services';
import { taskTemplate } from './workloads/task-template';

/**
 * A Druid cluster without ZooKeeper: every role's identity, files, workload and Services, the template of task pods, and the network
 * policies between them.
 *
 * The namespace, Secrets and what Druid stands on are not part of it.
 *
 * @throws ConfigurationError with every fault of the environment
 */
export class DruidCluster extends Construct {
  constructor(scope: Construct, id: string, props: Environment) {
    super(scope, id);
    const druid = plan(id, props);
    const { environment } = druid;
    const common = configMap(new Construct(this, 'common'), 'files', { environment, component: 'common' }, commonFiles(druid));
    const filesOf = (at: Construct, role: RolePlan) => ({
      common,
      own: configMap(at, 'files', { environment, component: role.role.name }, roleFiles(role)),
    });

    const task = new Construct(this, druid.task.role.name);
    permissions(task, environment, druid.task.role);
    const taskFiles = filesOf(task, druid.task);
    const template = { 'base.yaml': taskTemplate(environment, druid.task, taskFiles) };
    const templateName = configMap(task, 'template', { environment, component: druid.task.role.name }, template);

    for (const role of druid.servers) {
      const at = new Construct(this, role.role.name);
      const launches = role.role.does.includes('launch-tasks');
      permissions(at, environment, role.role);
      services(at, environment, role);
      server(at, environment, role, { ...filesOf(at, role), taskTemplate: launches ? templateName : undefined });
      disruptionBudget(at, environment, role);
    }
    networkPolicies(new Construct(this, 'network'), environment);
  }
}

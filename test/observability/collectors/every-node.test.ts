import { dev } from '../../../charts/config/environments/dev';
import { prod } from '../../../charts/config/environments/prod';
import { EVERY_NODE } from '../../../charts/config/nodes/instances';
import { mebibytesOf } from '../../../charts/config/size';
import { workloadsOf } from '../../../charts/observability/collectors';
import { resolved } from './environments';

/** What EKS' own add-ons request on every node: kube-proxy, vpc-cni and the driver of volumes. Its agent of Pod Identity requests nothing. */
const OF_EKS = { cpu: 100 + 50 + 30, memory: 120 };

test.each([
  ['dev', dev],
  ['prod', prod],
])('what collects on every node of %s has room beside the add-ons of EKS, in what is reckoned with', (_, environment) => {
  const daemons = workloadsOf(resolved(environment)).filter(({ kind }) => kind === 'daemon-set');
  expect(daemons.length).toBeGreaterThan(1);
  const cpu = daemons.reduce((sum, workload) => sum + workload.cpu.toMillis(), OF_EKS.cpu);
  const memory = daemons.reduce((sum, workload) => sum + mebibytesOf(workload.memory), OF_EKS.memory);
  expect(cpu).toBeLessThanOrEqual(EVERY_NODE.cpu);
  expect(memory).toBeLessThanOrEqual(EVERY_NODE.memory);
});

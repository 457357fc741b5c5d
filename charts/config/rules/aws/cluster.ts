import { ADDONS, BUILT_IN } from '../../platform/addons';
import { architectureOf } from '../../nodes/nodes';
import { isPrivate, rangeOf } from '../../ranges';
import { pathOf } from '../../schema/path';
import versions from '../../versions.json';
import { isDnsLabel, oneOf, type Rule } from '../rule';

/** The version, and who reaches the API server. */
export const cluster: Rule = function* ({ aws }) {
  if (aws?.cluster.type !== 'new') return;
  const { kubernetesVersion, publicAccessFrom, serviceCidr } = aws.cluster;
  if (!versions.eks.supported.includes(kubernetesVersion)) {
    const problem = 'is not a version of Kubernetes that EKS runs with standard support';
    yield { path: 'aws.cluster.kubernetesVersion', problem, got: kubernetesVersion, remedy: `Give ${oneOf(versions.eks.supported)}` };
  }
  for (const [index, got] of publicAccessFrom.entries()) {
    const path = `aws.cluster.publicAccessFrom[${index}]`;
    if (rangeOf(got) === undefined) {
      yield { path, problem: 'is not an address range', got, remedy: "Write for example '203.0.113.0/24'" };
    } else if (got === '0.0.0.0/0' || isPrivate(got)) {
      const problem = got === '0.0.0.0/0' ? 'is everybody' : 'is not on the internet';
      yield { path, problem, got, remedy: 'Give the ranges of your offices and runners' };
    }
  }
  const services = rangeOf(serviceCidr);
  if (services === undefined || (isPrivate(serviceCidr) && services.prefix >= 12 && services.prefix <= 24)) return;
  const remedy = "Give a private one from /12 to /24, such as '172.20.0.0/16'";
  yield { path: 'aws.cluster.serviceCidr', problem: 'is not a range for Services', got: serviceCidr, remedy };
};

/** Node groups: enough of them, and each of one kind. */
export const nodeGroups: Rule = function* ({ aws }) {
  if (aws?.compute.type !== 'managed') return;
  if (aws.cluster.type === 'existing') {
    const remedy = 'Remove it; the nodes of the cluster are those of who keeps it';
    yield { path: 'aws.compute', problem: 'has no effect on a cluster that is there already', remedy };
    return;
  }
  const { groups } = aws.compute;
  if (!Object.values(groups).some((group) => group.class === 'system')) {
    const remedy = "Add a group of class 'system': what the cluster itself needs has no other place";
    yield { path: 'aws.compute.groups', problem: 'have none for the system', got: Object.keys(groups), remedy };
  }
  for (const [name, { instances, min, max }] of Object.entries(groups)) {
    const keys = ['aws', 'compute', 'groups', name];
    const architectures = new Set(instances.map(architectureOf));
    if (!isDnsLabel(name))
      yield { path: pathOf(keys), problem: 'is not a DNS label', remedy: 'Use lower-case letters, digits and hyphens' };
    if (instances.length === 0) {
      yield { path: pathOf([...keys, 'instances']), problem: 'are none', got: instances, remedy: 'Give a type, such as m7g.large' };
    } else if (architectures.size > 1) {
      const remedy = 'Make a group for each architecture';
      yield { path: pathOf([...keys, 'instances']), problem: 'are of two architectures', got: instances, remedy };
    }
    if (min > max) yield { path: pathOf([...keys, 'max']), problem: `is less than 'min', ${min}`, got: max, remedy: `Give ${min} or more` };
  }
};

/** EKS Auto Mode has add-ons built in, and an existing cluster's are somebody else's. */
export const addons: Rule = function* ({ aws }) {
  if (aws === undefined) return;
  for (const name of ADDONS) {
    const settings = aws.addons[name];
    const path = pathOf(['aws', 'addons', name]);
    if (settings === undefined) continue;
    if (aws.cluster.type === 'existing') {
      yield { path, problem: 'has no effect on a cluster that is there already', remedy: 'Remove it' };
    } else if (aws.compute.type === 'auto' && BUILT_IN.includes(name) && settings.enabled !== false) {
      yield { path, problem: 'is built into EKS Auto Mode', remedy: "Remove it, or make 'aws.compute' of type 'managed'" };
    } else if (name === 'external-dns' && settings.enabled === true && aws.controllers.dnsZones.length === 0) {
      const remedy = "Give 'aws.controllers.dnsZones' the ids of its hosted zones";
      yield { path: `${path}.enabled`, problem: 'has no zone that it may keep', got: true, remedy };
    }
  }
};

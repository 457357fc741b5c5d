import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import type { Case } from './case';

/** What an environment is called, and what is around it. */
// prettier-ignore
export const environment: readonly Case[] = [
  { path: 'kind', value: 'staging', message: `kind: is not one of the choices, got "staging". Give 'local' or 'eks'.` },
  { path: 'id', value: 'Local', message: 'id: does not make DNS names, got "Local". Use lower-case letters, digits and hyphens, beginning with a letter.' },
  { path: 'id', value: '-x', message: 'id: does not make DNS names, got "-x". Use lower-case letters, digits and hyphens, beginning with a letter.' },
  { path: 'id', value: 'local.v1', message: 'id: does not make DNS names, got "local.v1". Use lower-case letters, digits and hyphens, beginning with a letter.' },
  { path: 'id', value: 'a-rather-long-name-for-a-deployment', message: `id: makes names too long, got "a-rather-long-name-for-a-deployment". Shorten 'id' and 'release' to 30 characters together.` },
  { path: 'id', value: undefined, message: 'id: is missing. Give a string that is not empty.' },
  { path: 'id', value: 7, message: 'id: is not a line of text, got 7. Give a string that is not empty.' },
  { path: 'release', value: 'v_1', message: 'release: does not make DNS names, got "v_1". Use lower-case letters, digits and hyphens, beginning with a letter.' },
  { path: 'organization', value: 'Example Ltd', message: `organization: is not the value of a label, got "Example Ltd". Use letters, digits, '-', '_' and '.', 63 at the most, with a letter or digit at both ends.` },
  { path: 'team', value: '', message: 'team: is not a line of text, got "". Give a string that is not empty.' },
  { path: 'domain', value: 'Example.com', message: `domain: is not a DNS domain, got "Example.com". Write it in lower case, such as 'data.example.com'.` },
  { path: 'domain', value: 'apps.kubernetes.io', message: 'domain: is reserved for Kubernetes itself, got "apps.kubernetes.io". Use a domain of your own.' },
  { path: 'namespace', value: 'kube-system', message: `namespace: is reserved, got "kube-system". Give Druid a namespace of its own, such as 'druid'.` },
  { path: 'namespace', value: 'default', message: `namespace: is reserved, got "default". Give Druid a namespace of its own, such as 'druid'.` },
  { path: 'namespace', value: 'my_druid', message: 'namespace: is not a DNS label, got "my_druid". Use lower-case letters, digits and hyphens, 63 at the most.' },
  { path: 'tags.component', value: 'mine', message: 'tags.component: is a reserved name. Rename the tag.' },
  { path: "tags['a b']", value: 'x', message: `tags['a b']: is not the name of a label. Rename it, without a prefix.` },
  { path: 'tags.cost', value: 'two words', message: `tags.cost: is not the value of a label, got "two words". Use letters, digits, '-', '_' and '.', 63 at the most, with a letter or digit at both ends.` },
  { path: 'flavour', value: 'vanilla', message: 'flavour: is not a setting. Remove it, or correct its name.' },
  { path: 'network.apiServerCidrs', value: ['10.0.0.1'], message: `network.apiServerCidrs[0]: is not an address range, got "10.0.0.1". Write for example '10.0.0.0/16', or '10.0.0.1/32' for one address.` },
  { path: 'network.apiServerCidrs', value: [], message: 'network.apiServerCidrs: is empty, got []. Give at least one.' },
  { path: 'network.apiServerPorts', value: [443, 443], message: 'network.apiServerPorts[1]: is there twice, got 443. Remove one.' },
  { path: 'network.clusterDomain', value: 'Cluster.Local', message: `network.clusterDomain: is not a DNS domain, got "Cluster.Local". Write for example 'cluster.local'.` },
  { path: 'network.clusterDomain', value: '.local', message: `network.clusterDomain: is not a DNS domain, got ".local". Write for example 'cluster.local'.` },
  { path: 'quota', value: { cpu: Cpu.units(1), memory: Size.gibibytes(64) }, alone: true, message: 'quota.cpu: is less than Druid requests at the most, got 1. Give at least 2.' },
  { path: 'quota', value: { cpu: Cpu.units(64), memory: Size.gibibytes(1) }, alone: true, message: 'quota.memory: is less than Druid requests at the most, got 1Gi. Give at least 9600Mi.' },
];

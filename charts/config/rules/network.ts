import { isIP } from 'node:net';

import type { Rule } from './rule';
import { isDnsSubdomain } from './rule';

/** Address ranges have to be ranges. */
export const addressRanges: Rule = function* ({ network: { apiServerCidrs } }) {
  for (const [index, got] of (apiServerCidrs ?? []).entries()) {
    const [address = '', bits = ''] = got.split('/');
    const version = isIP(address);
    if (version !== 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)) continue;
    yield {
      path: `network.apiServerCidrs[${index}]`,
      problem: 'is not an address range',
      got,
      remedy: "Write for example '10.0.0.0/16', or '10.0.0.1/32' for one address",
    };
  }
};

/** A port that is listed twice is a slip: another one was meant. */
export const apiServerPorts: Rule = function* ({ network: { apiServerPorts: ports = [] } }) {
  for (const [index, got] of ports.entries()) {
    if (ports.indexOf(got) === index) continue;
    yield { path: `network.apiServerPorts[${index}]`, problem: 'is there twice', got, remedy: 'Remove one' };
  }
};

/** Names of pods end in it. */
export const clusterDomain: Rule = function* ({ network: { clusterDomain: got } }) {
  if (isDnsSubdomain(got)) return;
  yield { path: 'network.clusterDomain', problem: 'is not a DNS domain', got, remedy: "Write for example 'cluster.local'" };
};

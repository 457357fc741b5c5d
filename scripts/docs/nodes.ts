import { prod } from '../../charts/config/environments/prod';
import type { Environment } from '../../charts/config/environment';
import { poolsOf } from '../../charts/config/nodes/node-sets';
import { profiles } from '../../charts/config/profiles';
import type { Profile } from '../../charts/config/profiles/profile';
import { totalOf } from '../../charts/config/nodes/requests';
import { resolve } from '../../charts/config/resolve';
import { formatSize, mebibytesOf } from '../../charts/config/size';
import { choicesOf } from '../../charts/delivery/capacity/choice';
import { costsOf, plus, rangeText } from '../../charts/delivery/capacity/costs';
import { table } from '../../charts/delivery/table';
import { segmentCacheOf } from '../../charts/druid/sizing/storage';

/** The tables of nodes. */
export const nodeTables: Readonly<Record<string, () => string>> = {
  profiles: () =>
    table(
      ['profile', 'segments, by tier', 'tasks', 'CPU', 'memory', 'nodes', 'dollars a month'],
      Object.entries(profiles).map(([name, profile]) => row(name, profile)),
    ),
};

function row(name: string, profile: Profile): string[] {
  const { environment } = resolve(onKarpenter(profile));
  if (environment === undefined) throw new Error(`profile '${name}' cannot be understood`);
  const choices = choicesOf(environment);
  const { cpu, memory } = totalOf(environment);
  const dollars = plus(costsOf(environment, choices).map((cost) => cost.dollars));
  const nodes = plus(choices.filter(({ nodes: { kind } }) => kind === 'pool').map(({ count }) => count));
  if (poolsOf(environment).length === 0) throw new Error(`profile '${name}' has no nodes`);
  return [
    `\`${name}\``,
    segmentsOf(profile),
    `${profile.ingestion.capacity ?? 4}`,
    `${cpu}`,
    `${Math.ceil(mebibytesOf(memory) / 1024)}Gi`,
    rangeText(nodes),
    `${Math.round(dollars.least)} to ${Math.round(dollars.most)}`,
  ];
}

/** What the caches of a tier hold, each segment twice. */
function segmentsOf({ roles }: Profile): string {
  return Object.entries(roles.historical)
    .map(([tier, { replicas = 1, storage }]) => {
      const gibibytes = Math.floor((mebibytesOf(segmentCacheOf(storage.size)) * replicas) / 2 / 1024);
      return `${gibibytes} GiB ${tier}, of ${replicas} × ${formatSize(storage.size)}`;
    })
    .join('; ');
}

/** `prod` in another size. */
function onKarpenter({ roles, ingestion, nodePools }: Profile): Environment {
  const tiers = Object.fromEntries(Object.keys(roles.historical).map((tier) => [tier, 2]));
  return {
    ...prod,
    druid: { ...prod.druid, roles, ingestion, loadRules: { _default: [{ type: 'loadForever', tiers }] } },
    aws: { ...prod.aws, compute: { ...prod.aws.compute, nodePools } },
  };
}

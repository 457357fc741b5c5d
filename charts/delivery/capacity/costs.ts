import { groupsOf } from '../../config/groups';
import { podsOf } from '../../config/replicas';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { bytesOf } from '../../config/size';
import type { Choice, Range } from './choice';
import prices from './prices.json';

/** Something that is paid for. */
export interface Cost {
  readonly what: string;
  /** What it comes from. */
  readonly how: string;
  /** For a month, in dollars. */
  readonly dollars: Range;
}

/** The hours of a month, as AWS reckons. */
const HOURS = 730;

/** What nodes, their volumes, those of pods and the cluster cost in a month. */
export function costsOf(environment: ResolvedEnvironment, choices: readonly Choice[]): readonly Cost[] {
  const { aws } = environment;
  const nodes = choices
    .filter(({ type }) => type !== undefined)
    .map(({ nodes: { name }, type = '', count, dollars }) => ({
      what: `nodes of \`${name}\``,
      how: `${rangeText(count)} × ${type}`,
      dollars: times(dollars, HOURS),
    }));
  const disks = plus(choices.map(({ count, disk }) => times(count, disk)));
  const claims = plus(claimsOf(environment));
  const { volumeGibibyteMonth: volume, clusterHour, autoModeShare } = prices;
  return [
    ...nodes,
    ...(aws?.compute.type === 'auto'
      ? [
          {
            what: 'EKS Auto Mode',
            how: `${autoModeShare.share * 100} % of nodes`,
            dollars: times(plus(nodes.map((cost) => cost.dollars)), autoModeShare.share),
          },
        ]
      : []),
    ...(choices.length === 0
      ? []
      : [{ what: 'volumes of nodes', how: `${rangeText(disks)} GiB of gp3`, dollars: times(disks, volume.dollars) }]),
    { what: 'volumes of pods', how: `${rangeText(claims)} GiB of gp3`, dollars: times(claims, volume.dollars) },
    ...(aws?.cluster.type === 'new'
      ? [{ what: 'the cluster', how: 'EKS', dollars: times({ least: clusterHour.dollars, most: clusterHour.dollars }, HOURS) }]
      : []),
  ];
}

/** Several costs together. */
export function plus(ranges: readonly Range[]): Range {
  return {
    least: ranges.reduce((sum, { least }) => sum + least, 0),
    most: ranges.reduce((sum, { most }) => sum + most, 0),
  };
}

/** `3`, or `0 to 4`. */
export function rangeText({ least, most }: Range): string {
  return least === most ? `${most}` : `${least} to ${most}`;
}

/** In gibibytes. Claims of pods that are no longer there stay, but nobody knows how many those are. */
function claimsOf(environment: ResolvedEnvironment): readonly Range[] {
  return groupsOf(environment).flatMap(({ settings }) => {
    if (!('storage' in settings) || settings.storage.type !== 'claim') return [];
    return [times(podsOf(settings), bytesOf(settings.storage.size) / 1024 ** 3)];
  });
}

function times({ least, most }: Range, factor: number): Range {
  return { least: least * factor, most: most * factor };
}

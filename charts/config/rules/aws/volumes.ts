import { bytesOf } from '../../size';
import type { Rule } from '../rule';

/** What gp3 is able to, at the least and at the most. */
const IOPS = [3000, 80_000] as const;
const MEBIBYTES = [125, 2000] as const;

/** gp3 has a least and a most, and moves a quarter of a MiB with an operation at the most. */
export const volumes: Rule = function* ({ aws }) {
  if (aws === undefined) return;
  const { iops, throughput } = aws.volumes;
  if (iops !== undefined && (iops < IOPS[0] || iops > IOPS[1])) {
    yield { path: 'aws.volumes.iops', problem: 'is not what gp3 can do', got: iops, remedy: `Give ${IOPS[0]} to ${IOPS[1]}` };
  }
  if (throughput === undefined) return;
  const mebibytes = bytesOf(throughput) / 1024 ** 2;
  const most = Math.min(MEBIBYTES[1], (iops ?? IOPS[0]) / 4);
  if (Number.isInteger(mebibytes) && mebibytes >= MEBIBYTES[0] && mebibytes <= most) return;
  const remedy = `Give whole mebibytes from ${MEBIBYTES[0]} to ${most}`;
  yield { path: 'aws.volumes.throughput', problem: 'is not what gp3 can do with these operations', got: throughput, remedy };
};

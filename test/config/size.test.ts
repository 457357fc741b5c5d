import { Size } from 'cdk8s';
import fc from 'fast-check';

import { bytesOf, formatSize, mebibytesOf } from '../../charts/config/size';

test.each([
  [Size.gibibytes(6), '6Gi', 6_442_450_944],
  [Size.mebibytes(896), '896Mi', 939_524_096],
  [Size.mebibytes(2_048), '2Gi', 2_147_483_648],
  [Size.tebibytes(1), '1Ti', 1_099_511_627_776],
  [Size.kibibytes(3), '3Ki', 3_072],
  [Size.mebibytes(0), '0', 0],
])('%# is written %s and has %d bytes', (size, text, bytes) => {
  expect(formatSize(size)).toBe(text);
  expect(bytesOf(size)).toBe(bytes);
});

test('mebibytes are rounded down', () => {
  expect(mebibytesOf(Size.kibibytes(2_047))).toBe(1);
});

test('what is written says the same number of bytes', () => {
  const factors: Record<string, number> = { Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3, Ti: 1024 ** 4 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1024 ** 3 }), (kibibytes) => {
      const [, amount, unit] = /^(\d+)(Ki|Mi|Gi|Ti)$/.exec(formatSize(Size.kibibytes(kibibytes))) ?? [];
      expect(Number(amount) * (factors[unit ?? ''] ?? NaN)).toBe(kibibytes * 1024);
    }),
  );
});

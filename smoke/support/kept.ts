/** What may end by itself. */
export interface Ending {
  readonly ended: () => boolean;
}

/** Something that is made when it is first asked for, and made again when it has ended, or could not be made before. */
export function kept<T extends Ending>(make: () => Promise<T>): () => Promise<T> {
  let latest: Promise<T> | undefined;
  const again = () => {
    const next = make();
    latest = next;
    next.catch(() => {
      if (latest === next) latest = undefined;
    });
    return next;
  };
  return async () => {
    const asked = latest;
    if (asked === undefined) return again();
    const found = await asked;
    if (!found.ended()) return found;
    // Somebody who asked meanwhile may have noticed, too.
    return latest === undefined || latest === asked ? again() : latest;
  };
}

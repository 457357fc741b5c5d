/** How long to try, and what for. */
export interface Patience {
  /** What is waited for, for the message. */
  readonly what: string;
  readonly seconds: number;
}

/** Asks again every second until there is an answer other than undefined. An error is no answer yet; the last one is told in the end. */
export async function until<T>({ what, seconds }: Patience, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) {
      throw new Error(
        `${what}: not within ${seconds} s${last === undefined ? '' : ` (last: ${last instanceof Error ? last.message : JSON.stringify(last)})`}`,
        { cause: last },
      );
    }
    await pause(1);
  }
}

/** Waits. */
export const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

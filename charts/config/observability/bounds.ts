/** Where the buckets of how long people wait end, in seconds. What is in time is one of them: nothing between two is known. */
export const BOUNDS_OF_ANSWERS: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

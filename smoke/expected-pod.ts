/** A pod template, and which object it is of. */
export interface ExpectedPod {
  readonly of: string;
  readonly namespace: string;
  readonly spec: unknown;
}

import type { AwsEnvironment } from '../../../charts/config/aws/aws-environment';
import type { Api } from '../api';
import type { Template } from '../assembly';

/** Something that is to be so in the emulator. */
export interface Fact {
  readonly what: string;
  /** Rejects where it is not so. */
  readonly check: () => Promise<void>;
}

/** What was deployed where. */
export interface Deployed {
  readonly environment: AwsEnvironment;
  readonly api: Api;
  /** The outputs of the stack. */
  readonly outputs: Readonly<Record<string, string>>;
  /** All of the stack, with what the emulator did not make. */
  readonly whole: Template;
  /** The physical ids of what it made, by their logical ids. */
  readonly ids: Readonly<Record<string, string>>;
}

import { z } from 'zod';

import { text } from '../leaves';

const source = { repository: text(), branch: text().default('main'), executionRoleArn: text() };

/** What deploys the repository. */
export const pipeline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('github'), ...source, providerArn: text().optional() }),
  z.strictObject({ type: z.literal('codepipeline'), ...source, connectionArn: text() }),
]);

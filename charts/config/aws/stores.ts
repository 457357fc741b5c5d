import type { ResolvedEnvironment } from '../schema/resolved';

/** A database that is made on AWS. */
export type AwsStore = Extract<ResolvedEnvironment['metadataStore'], { type: 'aurora' | 'rds' }>;

/** Whether a database is made on AWS. */
export function isAwsStore(store: ResolvedEnvironment['metadataStore']): store is AwsStore {
  return store.type === 'aurora' || store.type === 'rds';
}

/** Whether a stream is MSK's, where IAM says who may read and write. */
export function isMsk(stream: ResolvedEnvironment['stream']): boolean {
  return stream?.type.startsWith('msk') ?? false;
}

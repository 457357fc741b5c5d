import { bucketNamesOf, LONGEST_BUCKET } from '../../aws/buckets';
import { bytesOf } from '../../size';
import type { Rule } from '../rule';

/** A database on AWS. */
export const database: Rule = function* ({ metadataStore: store, aws }) {
  if (store.type !== 'aurora' && store.type !== 'rds') return;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(store.database)) {
    const remedy = 'Use lower-case letters, digits and underscores, 63 at the most';
    yield { path: 'metadataStore.database', problem: 'is not the name of a database', got: store.database, remedy };
  }
  if (store.type === 'rds') {
    const gibibytes = bytesOf(store.storage) / 1024 ** 3;
    if (gibibytes >= 20 && Number.isInteger(gibibytes)) return;
    yield {
      path: 'metadataStore.storage',
      problem: 'is not a volume of RDS',
      got: store.storage,
      remedy: 'Give whole gibibytes, 20 at least',
    };
    return;
  }
  if (store.readers < 0 || store.readers > 15) {
    yield {
      path: 'metadataStore.readers',
      problem: 'is not a number of readers',
      got: store.readers,
      remedy: 'Give a number from 0 to 15',
    };
  }
  if (store.readers === 0 && aws?.data === 'retain') {
    const remedy = "Give 1 or more, or make 'aws.data' 'destroy' where it is a trial";
    yield { path: 'metadataStore.readers', problem: 'leaves nobody to take over when the writer fails', got: 0, remedy };
  }
  if (store.instances.type === 'serverless' && store.instances.minUnits > store.instances.maxUnits) {
    const { minUnits, maxUnits: got } = store.instances;
    const path = 'metadataStore.instances.maxUnits';
    yield { path, problem: `is less than 'minUnits', ${minUnits}`, got, remedy: `Give ${minUnits} or more` };
  }
};

/** Names of buckets carry account and region, so that nobody else has them, and have an end. */
export const bucketNames: Rule = function* ({ aws, ...environment }) {
  if (aws === undefined) return;
  const longest = Math.max(...Object.values(bucketNamesOf({ ...environment, aws })).map((name) => name.length));
  if (longest <= LONGEST_BUCKET) return;
  const remedy = `Shorten 'id' and 'release' by ${longest - LONGEST_BUCKET} characters together`;
  yield { path: 'id', problem: `makes names of buckets too long in the region '${aws.region}'`, got: environment.id, remedy };
};

/** Brokers on AWS. */
export const brokers: Rule = function* ({ aws, stream }) {
  if (stream?.type === 'msk-provisioned' && aws !== undefined && ![2, 3].includes(aws.zones.length)) {
    yield { path: 'aws.zones', problem: 'are not two or three, as MSK wants them', got: aws.zones, remedy: 'Give two or three' };
  }
  if (stream?.type !== 'msk' || stream.bootstrapServers.split(',').every((broker) => broker.endsWith(':9098'))) return;
  const remedy = 'Give the addresses that end in :9098';
  yield { path: 'stream.bootstrapServers', problem: 'are not those for IAM', got: stream.bootstrapServers, remedy };
};

/** The public API of the AWS side: an environment in, its foundation in your own stack out. */
export { DruidFoundation } from './foundation';
export { Cluster } from './stacks/cluster';
export { Network } from './stacks/network';
export { Operations } from './stacks/operations';
export { Storage } from './stacks/storage';

import type { Size } from 'cdk8s';

/** What is the same of every MSK cluster: who may read and write which topics. */
export interface MskAccess {
  /**
   * The topics that Druid may read; `*` at the end stands for anything.
   *
   * @default ['*']
   */
  readonly topics?: readonly string[];
  /**
   * The namespace of the programs that write to it, with the service account `{id}-{release}-druid-msk-sa`.
   *
   * @default 'api'
   */
  readonly clientNamespace?: string;
}

/** What is the same of every MSK cluster that is made here. */
export interface NewMsk extends MskAccess {
  /**
   * Whether the deployment looks up the brokers' addresses, which CloudFormation does not tell, by a function that runs once. Otherwise
   * `npm run bindings` is told them.
   *
   * @default true
   */
  readonly lookup?: boolean;
}

/**
 * MSK Serverless: IAM alone says who may read and write.
 *
 * @see https://docs.aws.amazon.com/msk/latest/developerguide/serverless.html
 */
export interface MskServerless extends NewMsk {
  readonly type: 'msk-serverless';
}

/** MSK with brokers of your own, in KRaft mode, IAM alone. */
export interface MskProvisioned extends NewMsk {
  readonly type: 'msk-provisioned';
  /**
   * The version of Kafka.
   *
   * @default '3.9.x.kraft'
   */
  readonly version?: string;
  /** The brokers' type, such as `kafka.m7g.large`. */
  readonly instance: string;
  /**
   * Brokers in each zone.
   *
   * @default 1
   */
  readonly brokersPerZone?: number;
  /**
   * The volume of a broker.
   *
   * @default - 100 GiB
   */
  readonly storage?: Size;
}

/** An MSK cluster that is there already, with IAM access on port 9098, which lets the cluster's nodes in. */
export interface ExistingMsk extends MskAccess {
  readonly type: 'msk';
  /** Its ARN. */
  readonly clusterArn: string;
  /** Its brokers, as `host:9098`, separated by commas. */
  readonly bootstrapServers: string;
}

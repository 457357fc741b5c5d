/**
 * What AWS chose when it made the foundation: the outputs of its stack, by the same names. None of them is a secret. Which of them there
 * are depends on what the environment asks for.
 */
export interface Bindings {
  /**
   * The name of the Kubernetes cluster.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidClusterName?: string;
  /**
   * Where its API server answers.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidClusterEndpoint?: string;
  /**
   * The security group of its nodes.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidClusterSecurityGroupId?: string;
  /**
   * The command that makes it a context of `kubectl`.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidKubeconfigCommand?: string;
  /**
   * The VPC.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidVpcId?: string;
  /**
   * The subnets of nodes and pods, separated by commas.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidPrivateSubnetIds?: string;
  /**
   * The subnets of internet-facing load balancers, separated by commas.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidPublicSubnetIds?: string;
  /**
   * The role of the nodes.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidNodeRoleName?: string;
  /**
   * The queue through which Karpenter learns of interruptions.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidKarpenterQueueName?: string;
  /**
   * The DNS name of the metadata store.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidMetadataStoreHost?: string;
  /**
   * The secret with the password of the administrator of the metadata store.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidMetadataStoreAdminSecretArn?: string;
  /**
   * The bucket of segments.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidSegmentsBucket?: string;
  /**
   * The bucket of logs of tasks.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidTaskLogsBucket?: string;
  /**
   * The bucket of what queries keep for a while.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidQueryResultsBucket?: string;
  /**
   * The key of data at rest.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidKeyArn?: string;
  /**
   * The MSK cluster.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidKafkaClusterArn?: string;
  /**
   * Its brokers, as `host:port`, separated by commas.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidKafkaBootstrapServers?: string;
  /**
   * The secret with the password of the first administrator of Druid.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidAdminSecretArn?: string;
  /**
   * The secret with the password with which the processes of Druid talk to each other.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidInternalSecretArn?: string;
  /**
   * The secret with the password of the key stores.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidKeyStoresSecretArn?: string;
  /**
   * The secret with which cookies are encrypted.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidCookiesSecretArn?: string;
  /**
   * The repository of an image of Druid of your own, without a tag.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidImageRepository?: string;
  /**
   * The bucket of the backups of Kubernetes objects.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidVeleroBucket?: string;
  /**
   * The certificate of the load balancer.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidCertificateArn?: string;
  /**
   * The firewall of the load balancer.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidWebAclArn?: string;
  /**
   * The machine from which to reach what is private.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidBastionInstanceId?: string;
  /**
   * The topic of critical alarms.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidCriticalTopicArn?: string;
  /**
   * The topic of warnings.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidWarningTopicArn?: string;
  /**
   * The role that deploys.
   *
   * @default - none is made, or it is not known yet
   */
  readonly DruidDeployRoleArn?: string;
}

/** The name of a binding. */
export type BindingKey = keyof Bindings;

import type { BindingKey } from './bindings';

/** What a binding is, as its output says it, and the form that it has. */
export const BINDINGS = {
  DruidClusterName: { what: 'The name of the Kubernetes cluster', form: 'name' },
  DruidClusterEndpoint: { what: 'Where its API server answers', form: 'url' },
  DruidClusterSecurityGroupId: { what: 'The security group of its nodes', form: 'securityGroup' },
  DruidKubeconfigCommand: { what: 'The command that makes it a context of `kubectl`', form: 'text' },
  DruidVpcId: { what: 'The VPC', form: 'vpc' },
  DruidPrivateSubnetIds: { what: 'The subnets of nodes and pods, separated by commas', form: 'subnets' },
  DruidPublicSubnetIds: { what: 'The subnets of internet-facing load balancers, separated by commas', form: 'subnets' },
  DruidNodeRoleName: { what: 'The role of the nodes', form: 'name' },
  DruidKarpenterQueueName: { what: 'The queue through which Karpenter learns of interruptions', form: 'name' },
  DruidMetadataStoreHost: { what: 'The DNS name of the metadata store', form: 'host' },
  DruidMetadataStoreAdminSecretArn: { what: 'The secret with the password of the administrator of the metadata store', form: 'arn' },
  DruidSegmentsBucket: { what: 'The bucket of segments', form: 'bucket' },
  DruidTaskLogsBucket: { what: 'The bucket of logs of tasks', form: 'bucket' },
  DruidQueryResultsBucket: { what: 'The bucket of what queries keep for a while', form: 'bucket' },
  DruidKeyArn: { what: 'The key of data at rest', form: 'arn' },
  DruidKafkaClusterArn: { what: 'The MSK cluster', form: 'arn' },
  DruidKafkaBootstrapServers: { what: 'Its brokers, as `host:port`, separated by commas', form: 'hosts' },
  DruidAdminSecretArn: { what: 'The secret with the password of the first administrator of Druid', form: 'arn' },
  DruidInternalSecretArn: { what: 'The secret with the password with which the processes of Druid talk to each other', form: 'arn' },
  DruidKeyStoresSecretArn: { what: 'The secret with the password of the key stores', form: 'arn' },
  DruidCookiesSecretArn: { what: 'The secret with which cookies are encrypted', form: 'arn' },
  DruidImageRepository: { what: 'The repository of an image of Druid of your own, without a tag', form: 'image' },
  DruidVeleroBucket: { what: 'The bucket of the backups of Kubernetes objects', form: 'bucket' },
  DruidCertificateArn: { what: 'The certificate of the load balancer', form: 'arn' },
  DruidWebAclArn: { what: 'The firewall of the load balancer', form: 'arn' },
  DruidBastionInstanceId: { what: 'The machine from which to reach what is private', form: 'instance' },
  DruidCriticalTopicArn: { what: 'The topic of critical alarms', form: 'arn' },
  DruidWarningTopicArn: { what: 'The topic of warnings', form: 'arn' },
  DruidDeployRoleArn: { what: 'The role that deploys', form: 'arn' },
} as const satisfies Readonly<Record<BindingKey, { readonly what: string; readonly form: Form }>>;

/** The forms of bindings, with an example of each. */
export const FORMS = {
  arn: { pattern: /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:\d*:.+$/, example: 'arn:aws:s3:::name' },
  bucket: { pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, example: 'example-segments' },
  host: { pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/, example: 'example.eu-west-1.rds.amazonaws.com' },
  hosts: { pattern: /^[a-z0-9.-]+:\d+(,[a-z0-9.-]+:\d+)*$/, example: 'b-1.example.com:9098,b-2.example.com:9098' },
  image: { pattern: /^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)+$/, example: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/druid' },
  instance: { pattern: /^i-[0-9a-f]{8,17}$/, example: 'i-0123456789abcdef0' },
  name: { pattern: /^[\w+=,.@-]+$/, example: 'example' },
  securityGroup: { pattern: /^sg-[0-9a-f]{8,17}$/, example: 'sg-0123456789abcdef0' },
  subnets: { pattern: /^subnet-[0-9a-f]{8,17}(,subnet-[0-9a-f]{8,17})*$/, example: 'subnet-0123456789abcdef0,subnet-0123456789abcdef1' },
  text: { pattern: /^[^\n]+$/, example: 'aws eks update-kubeconfig --name example' },
  url: { pattern: /^https:\/\/[^\s]+$/, example: 'https://example.gr7.eu-west-1.eks.amazonaws.com' },
  vpc: { pattern: /^vpc-[0-9a-f]{8,17}$/, example: 'vpc-0123456789abcdef0' },
} as const;

/** The name of a form. */
export type Form = keyof typeof FORMS;

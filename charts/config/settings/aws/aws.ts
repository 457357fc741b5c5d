import type { Addons } from './addons';
import type { BackupSettings } from './backup';
import type { ClusterSettings } from './cluster';
import type { Compute } from './compute';
import type { ControllerSettings } from './controllers';
import type { CostSettings } from './cost';
import type { EdgeSettings } from './edge';
import type { AwsNetwork } from './network';
import type { OperationsSettings } from './operations';
import type { PipelineSettings } from './pipeline';
import type { PrincipalSettings } from './principal';
import type { VolumesSettings } from './volumes';

/** What AWS makes for an environment, and where. The databases, buckets and streams are said where Druid's are: at the top. */
export interface AwsSettings {
  /** The account, 12 digits. It is written nowhere else. */
  readonly account: string;
  /** The region, such as `eu-west-1`. */
  readonly region: string;
  /** The availability zones of the region that are used, such as `eu-west-1a`: two at least. Naming them needs no look-up at synth. */
  readonly zones: readonly string[];
  /**
   * Who may do everything in the cluster. A new cluster needs one at least.
   *
   * @default []
   */
  readonly administrators?: readonly PrincipalSettings[];
  /**
   * Who may look at everything in the cluster but at Secrets.
   *
   * @default []
   */
  readonly users?: readonly PrincipalSettings[];
  /**
   * The network.
   *
   * @default - a new VPC with the defaults of its settings
   */
  readonly network?: AwsNetwork;
  /**
   * The Kubernetes cluster.
   *
   * @default - a new one with the defaults of its settings
   */
  readonly cluster?: ClusterSettings;
  /**
   * Where pods run.
   *
   * @default - EKS Auto Mode
   */
  readonly compute?: Compute;
  /**
   * EKS add-ons.
   *
   * @default - each add-on's own
   */
  readonly addons?: Addons;
  /**
   * The controllers of the platform that get an AWS identity. They are installed with the manifests.
   *
   * @default - none
   */
  readonly controllers?: ControllerSettings;
  /**
   * The ARN of an existing symmetric KMS key for data at rest. Its policy must let this account's administrators delegate by IAM,
   * and CloudWatch use it where there are alarms.
   *
   * @default - a new key, rotated every year
   */
  readonly keyArn?: string;
  /**
   * How fast the volumes of pods are.
   *
   * @default - as fast as gp3 is by itself
   */
  readonly volumes?: VolumesSettings;
  /**
   * What becomes of buckets, databases, keys and secrets when their stack is deleted: `retain` keeps them, and protects them and the
   * cluster from deletion; `destroy` is for trials. Buckets are deleted only when they are empty.
   *
   * @default 'retain'
   */
  readonly data?: 'retain' | 'destroy';
  /**
   * A plan of AWS Backup for the metadata store, beside the database's own backups.
   *
   * @default - none
   */
  readonly backup?: BackupSettings;
  /**
   * Whether there is an ECR repository for an image of Druid of your own: with what it takes to talk to RDS and MSK. Druid is then taken
   * from there.
   *
   * @default true
   */
  readonly imageRepository?: boolean;
  /**
   * How Druid is reached from outside the cluster.
   *
   * @default - no certificate and no firewall; the load balancer that the manifests make is internal
   */
  readonly edge?: EdgeSettings;
  /**
   * A machine in a private subnet from which to reach the API server of a new cluster. It is entered by Session Manager: no port is open, no
   * key exists.
   *
   * @default false
   */
  readonly bastion?: boolean;
  /**
   * Who is told of alarms, and what is kept of logs.
   *
   * @default - the defaults of each of its settings
   */
  readonly operations?: OperationsSettings;
  /**
   * What is watched of the bill.
   *
   * @default - nothing but tags
   */
  readonly cost?: CostSettings;
  /**
   * What deploys this repository.
   *
   * @default - nothing: somebody runs `cdk deploy`
   */
  readonly pipeline?: PipelineSettings;
}

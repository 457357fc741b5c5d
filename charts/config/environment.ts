import type { Bindings } from './bindings/bindings';
import type { AdmissionSettings } from './settings/admission';
import type { AwsSettings } from './settings/aws/aws';
import type { DeepStorage, MetadataStore, Stream } from './settings/dependencies';
import type { DruidSettings } from './settings/druid';
import type { NetworkSettings } from './settings/network';
import type { ObservabilitySettings } from './settings/observability/observability';
import type { PlatformSettings } from './settings/platform';
import type { QuotaSettings } from './settings/quota';
import type { SecretSource } from './settings/secret-source';

/**
 * All that an operator says about one Druid cluster and what it stands on: the single input of this project.
 *
 * `resolve` checks it and fills in the defaults; every fault is reported, not only the first.
 */
export interface Environment {
  /** Where it runs: `local` on any Kubernetes, for trials, with development credentials allowed; `eks` on Amazon EKS. */
  readonly kind: 'local' | 'eks';
  /** A short name of the deployment, the first part of every name: lower-case letters and digits, begins with a letter. */
  readonly id: string;
  /** Tells deployments with one `id` apart, the second part of every name: like `id`. */
  readonly release: string;
  /** The organization that owns it; a label. */
  readonly organization: string;
  /** The team that runs it; a label. */
  readonly team: string;
  /** A DNS domain of the owner; the prefix of the label keys. */
  readonly domain: string;
  /**
   * The Kubernetes namespace. It is Druid's alone.
   *
   * @default 'druid'
   */
  readonly namespace?: string;
  /**
   * Further labels for every object, without prefix.
   *
   * @default {}
   */
  readonly tags?: Readonly<Record<string, string>>;
  /** Druid: version, authentication, roles, tasks. */
  readonly druid: DruidSettings;
  /** The metadata store. */
  readonly metadataStore: MetadataStore;
  /** The deep storage. */
  readonly deepStorage: DeepStorage;
  /**
   * The message stream.
   *
   * @default - none; supervisors have nothing to read
   */
  readonly stream?: Stream;
  /**
   * How secrets of AWS come to Druid.
   *
   * @default - none do; Secrets are there already
   */
  readonly secrets?: SecretSource;
  /**
   * What network policies need to know.
   *
   * @default - the defaults of each of its settings
   */
  readonly network?: NetworkSettings;
  /**
   * What is seen of Druid: metrics, logs, traces, profiles, and who collects them; alerts and dashboards.
   *
   * @default - the defaults of each of its settings
   */
  readonly observability?: ObservabilitySettings;
  /**
   * What the cluster needs beside Druid, as Helm charts for Flux or Argo CD.
   *
   * @default - nothing is installed; what is needed is there
   */
  readonly platform?: PlatformSettings;
  /**
   * What the API server refuses in the namespace.
   *
   * @default - the defaults of each of its settings
   */
  readonly admission?: AdmissionSettings;
  /**
   * What the namespace may have.
   *
   * @default - a fifth more than Druid requests at the most, where AWS is described; else no quota is made
   */
  readonly quota?: QuotaSettings;
  /**
   * What AWS makes for it: the account, the network, the Kubernetes cluster, identities, alarms.
   *
   * @default - nothing is made on AWS
   */
  readonly aws?: AwsSettings;
  /**
   * What AWS chose when it made all that: endpoints, names, ARNs. `npm run bindings` writes it to a file next to the environment's.
   *
   * @default - nothing is known yet; the manifests of what is made on AWS cannot be rendered
   */
  readonly bindings?: Bindings;
}

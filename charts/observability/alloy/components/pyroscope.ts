import { component, takes } from '../component';
import type { Expression, Secret, Targets, Text, Time } from '../expression';
import type { BasicAuth, Clustering, TlsConfig, ToProfiles } from './shared';

/**
 * Sends profiles away.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.write/
 */
export interface PyroscopeWriteArgs {
  /** Where to: each gets all. @default [] */
  readonly endpoint?: readonly PyroscopeEndpoint[];
  /** Labels that each profile gets. @default - none */
  readonly external_labels?: Expression<'map'>;
}

/** One place that profiles are sent to. */
export interface PyroscopeEndpoint {
  /** Its address, without a path. */
  readonly url: Text;
  /** Who Alloy is. @default - nobody */
  readonly basic_auth?: BasicAuth;
  /** Who Alloy is, by a token. @default - nobody */
  readonly bearer_token?: Secret;
  /** TLS of the server. @default - that of the system */
  readonly tls_config?: TlsConfig;
  /** Headers of each request. @default - none */
  readonly headers?: Expression<'map'>;
  /** How long a request may take. @default '10s' */
  readonly remote_timeout?: Time;
  /** How long the first retry waits. @default '500ms' */
  readonly min_backoff_period?: Time;
  /** How long later ones wait at most. @default '5m' */
  readonly max_backoff_period?: Time;
  /** How often it is tried again before profiles are lost. @default 10 */
  readonly max_backoff_retries?: number;
}

/**
 * Receives profiles that programs send of themselves.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.receive_http/
 */
export interface ReceiveHttpArgs extends ToProfiles {
  /** The server. @default - Alloy's own defaults */
  readonly http?: PyroscopeServer;
}

/** A server of HTTP. */
export interface PyroscopeServer {
  /** The address it listens on. @default - all */
  readonly listen_address?: Text;
  /** The port it listens on. @default 8080 */
  readonly listen_port?: number;
  /** How many connections there may be. 0 is any number. @default 0 */
  readonly conn_limit?: number;
}

/**
 * Profiles Java programs on the node with async-profiler.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.java/
 */
export interface PyroscopeJavaArgs extends ToProfiles {
  /** The processes. */
  readonly targets: Targets;
  /** A folder that Alloy and the processes can write to. @default '/tmp' */
  readonly tmp_dir?: Text;
  /** How they are profiled. @default - Alloy's own defaults */
  readonly profiling_config?: JavaProfiling;
}

/** How Java programs are profiled. */
export interface JavaProfiling {
  /** How often profiles are sent. @default '60s' */
  readonly interval?: Time;
  /** Whether time on the processor is. @default true */
  readonly cpu?: boolean;
  /** By what it is measured. @default 'itimer' */
  readonly event?: 'itimer' | 'cpu' | 'wall';
  /** How often a second. @default 100 */
  readonly sample_rate?: number;
  /** After how many bytes an allocation is looked at; never if empty. @default '512k' */
  readonly alloc?: Text;
  /** After how long waiting for a lock is looked at; never if empty. @default '10ms' */
  readonly lock?: Text;
}

/**
 * Profiles all programs on the node in its kernel.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.ebpf/
 */
export interface PyroscopeEbpfArgs extends ToProfiles {
  /** The processes. @default - all */
  readonly targets?: Targets;
  /** How often profiles are sent. @default '15s' */
  readonly collect_interval?: Time;
  /** How often a second. @default 19 */
  readonly sample_rate?: number;
  /** How names of C++ are written. @default 'none' */
  readonly demangle?: 'none' | 'simplified' | 'templates' | 'full';
  /** Whether code that Java compiled is named. @default true */
  readonly hotspot_enabled?: boolean;
  /** Whether Python is named. @default true */
  readonly python_enabled?: boolean;
}

/**
 * Reads profiles of Go programs.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.scrape/
 */
export interface PyroscopeScrapeArgs extends ToProfiles {
  /** What is read. */
  readonly targets: Targets;
  /** The label `job` of what has none. @default - the component's name */
  readonly job_name?: Text;
  /** How often. @default '15s' */
  readonly scrape_interval?: Time;
  /** How long it may take: longer than the interval. @default '18s' */
  readonly scrape_timeout?: Time;
  /** How targets are spoken to. @default 'http' */
  readonly scheme?: 'http' | 'https';
  /** Whether replicas of Alloy share the targets. @default - each reads all */
  readonly clustering?: Clustering;
  /** Who Alloy is. @default - nobody */
  readonly basic_auth?: BasicAuth;
  /** TLS of the targets. @default - that of the system */
  readonly tls_config?: TlsConfig;
}

/** What takes, reads and sends profiles. */
export const pyroscope = {
  ebpf: component('pyroscope.ebpf', takes<PyroscopeEbpfArgs>),
  java: component('pyroscope.java', takes<PyroscopeJavaArgs>),
  receive_http: component('pyroscope.receive_http', takes<ReceiveHttpArgs>),
  scrape: component('pyroscope.scrape', takes<PyroscopeScrapeArgs>),
  write: component('pyroscope.write', takes<PyroscopeWriteArgs>, { receiver: 'profiles-receiver' }),
} as const;

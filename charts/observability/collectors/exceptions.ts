/** Something that a pod is, which no restricted pod may be. */
export interface Exception {
  /** The workload. */
  readonly workload: string;
  /** What it is: the part of a pod that the standard `restricted` forbids. */
  readonly what: 'root' | 'host-path' | 'host-pid' | 'host-network' | 'privileged' | 'seccomp';
  /** Why there is no other way. */
  readonly reason: string;
}

/**
 * Everything that is not as restricted as it could be, and why. What is not in the list is restricted, and a namespace without any of these admits
 * restricted pods only.
 */
export const EXCEPTIONS: readonly Exception[] = [
  { workload: 'alloy-logs', what: 'root', reason: 'files of logs on a node belong to root, and nobody else may read them' },
  { workload: 'alloy-logs', what: 'host-path', reason: 'logs are files on the node; so is the note of how far they were read' },
  { workload: 'alloy-profiles', what: 'root', reason: 'another process can be looked into by root alone' },
  {
    workload: 'alloy-profiles',
    what: 'privileged',
    reason: 'to attach to a process of another container, or to load a program into the kernel',
  },
  { workload: 'alloy-profiles', what: 'seccomp', reason: 'a privileged container has none' },
  { workload: 'alloy-profiles', what: 'host-pid', reason: 'processes of other containers are not seen otherwise' },
  { workload: 'node-exporter', what: 'host-network', reason: 'the network that is measured is that of the node' },
  { workload: 'node-exporter', what: 'host-pid', reason: 'the first process of the node knows what is mounted' },
  { workload: 'node-exporter', what: 'host-path', reason: 'what the kernel tells of the node is in files; they are read only' },
];

/** Whether a namespace with these workloads has to admit what is not restricted. */
export const isExceptional = (workloads: readonly { readonly name: string; readonly user: number; readonly host?: unknown }[]) =>
  workloads.some(({ user, host }) => user === 0 || host !== undefined);

/** The parts of an environment that names are made of. */
export interface Named {
  readonly id: string;
  readonly release: string;
}

/**
 * The naming contract: everything is called `{id}-{release}-druid-...`. Both programs take their names from here, so what one makes the
 * other finds. The ids are what operators type; renaming one is a breaking change.
 */
export function namesOf({ id, release }: Named) {
  const cluster = `${id}-${release}-druid`;
  return {
    /** The whole cluster; also Druid's `clusterIdentifier`. */
    cluster,
    /** The objects of one role, of a group of it, of tasks or of a dependency. */
    component: (component: string) => `${cluster}-${component}`,
    /** The Service that gives every pod of a component a DNS name. */
    headless: (component: string) => `${cluster}-${component}-pods`,
    /** The Secret with the key store and the trust store of a component. */
    certificate: (component: string) => `${cluster}-${component}-tls`,
    /** The environment's own authority: its issuer, its certificate, and the Secret with its key. */
    authority: `${cluster}-authority`,
    /** The ConfigMap with the load rules. */
    loadRules: `${cluster}-load-rules`,
    /** The service account of programs that write to the stream. */
    streamClient: `${cluster}-msk-sa`,
    /** The Kubernetes cluster, where it is made for this environment. */
    kubernetes: `${cluster}-eks`,
    /** A pool of nodes, and the class of its nodes: they belong to the whole Kubernetes cluster. */
    nodePool: (pool: string) => `${cluster}-${pool}`,
    /** The StorageClass of volumes, and the VolumeSnapshotClass of their snapshots. */
    storageClass: `${cluster}-gp3`,
    /** The label that lets a client's pod reach the router. */
    client: `${cluster}-client`,
    /** The label that lets a collector's pod reach the metrics ports. */
    collector: `${cluster}-collector`,
    /** The ConfigMaps through which coordinators and overlords elect their leaders. Druid makes them; nobody else may. */
    leaderElection: { coordinator: `${cluster}-leaderelection-coordinator`, overlord: `${cluster}-leaderelection-overlord` },
  } as const;
}

/** All names of one environment. */
export type Names = ReturnType<typeof namesOf>;

import type { Context } from './check';
import type { Expected } from './expected';
import { requiredSecretNameOf } from '../charts/config/secrets/secrets';
import { Cluster } from './support/cluster';
import { DruidClient } from './support/druid';
import { kept } from './support/kept';
import { kubectlOf } from './support/kubectl';
import { forward } from './support/port-forward';
import { servedAt } from './support/served';
import { openWay } from './support/way';

/** How to reach a cluster and what may be done there. */
export interface ContextProps {
  readonly readOnly: boolean;
  readonly seconds: number;
  /**
   * The context of `kubectl`.
   *
   * @default - the current one
   */
  readonly context?: string | undefined;
  /**
   * The certificates that the router's has to come from, in PEM form.
   *
   * @default - `ca.crt` of the Secret with the router's certificate; without it, the authorities that all trust
   */
  readonly authority?: string | undefined;
}

/** The world as checks see it, and how to let go of it. */
export interface OpenContext extends Context {
  readonly close: () => void;
}

/** How long one call of `kubectl` may take. */
const CALL_SECONDS = 60;

/** Opens a cluster. */
export function contextOf(expected: Expected, { readOnly, seconds, context, authority }: ContextProps): OpenContext {
  const { environment, names, plan, manifests } = expected;
  const { namespace } = environment;
  const ending = new AbortController();
  const limits = { seconds: CALL_SECONDS, signal: ending.signal };
  const cluster = new Cluster(kubectlOf(context, limits), manifests);
  const router = names.component('router');
  const target = `service/${router}`;
  const port = plan.servers.find(({ role }) => role.name === 'router')?.port ?? 0;
  const authorities = async () => {
    if (authority !== undefined) return authority;
    const found = await secretOf(names.certificate('router'), false);
    return found['ca.crt'];
  };
  const secretOf = async (name: string, required = true): Promise<Readonly<Record<string, string>>> => {
    const found = await cluster.find('secret', namespace, name);
    if (found === undefined && required) throw new Error(`Secret '${name}' is not there`);
    return Object.fromEntries(Object.entries(found?.data ?? {}).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]));
  };
  const way = kept(async () => {
    const tls = environment.druid.tls === undefined ? undefined : { authority: await authorities(), host: router };
    return openWay({ namespace, target, port, tls, context, limits });
  });
  const client = kept(async () => {
    const { password = '' } = await secretOf(requiredSecretNameOf(environment, 'admin'));
    // The way may end and be another one with the next request, so the client need not.
    return { druid: new DruidClient({ way: await way(), current: way, username: 'admin', password }), ended: () => false };
  });
  return {
    expected,
    cluster,
    readOnly,
    seconds,
    now: () => new Date(),
    druid: async () => (await client()).druid,
    served: async () => {
      const { port: local, close } = await forward(namespace, target, port, context, limits);
      try {
        return await servedAt(local, router, await authorities());
      } finally {
        close();
      }
    },
    close: () => ending.abort(),
  };
}

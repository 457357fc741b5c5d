import type { Context } from './check';
import type { Expected } from './expected';
import { requiredSecretNameOf } from '../charts/config/secrets/secrets';
import { Cluster } from './support/cluster';
import { DruidClient } from './support/druid';
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

/** Opens a cluster. */
export function contextOf(expected: Expected, { readOnly, seconds, context, authority }: ContextProps): OpenContext {
  const { environment, names, plan, manifests } = expected;
  const { namespace } = environment;
  const cluster = new Cluster(kubectlOf(context), manifests);
  const opened: (() => void)[] = [];
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
  const connect = async () => {
    const name = requiredSecretNameOf(environment, 'admin');
    const { password = '' } = await secretOf(name);
    const tls = environment.druid.tls === undefined ? undefined : { authority: await authorities(), host: router };
    const way = await openWay({ namespace, target, port, tls, context });
    opened.push(way.close);
    return new DruidClient({ way, username: 'admin', password });
  };
  let client: Promise<DruidClient> | undefined;
  return {
    expected,
    cluster,
    readOnly,
    seconds,
    now: () => new Date(),
    druid: () => (client ??= connect()),
    served: async () => {
      const way = await forward(namespace, target, port, context);
      try {
        return await servedAt(way.port, router, await authorities());
      } finally {
        way.close();
      }
    },
    close: () => opened.forEach((close) => close()),
  };
}

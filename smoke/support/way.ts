import { Agent, type RequestInit } from 'undici';

import type { Limits } from './kubectl';
import { forward } from './port-forward';

/** A way to a process: where it seems to be, and what a request needs to get there. */
export interface Way {
  readonly url: string;
  readonly options: Pick<RequestInit, 'dispatcher'>;
  /** Whether it leads nowhere any more. */
  readonly ended: () => boolean;
  readonly close: () => void;
}

/** Where a way leads. */
export interface WayProps {
  readonly namespace: string;
  /** A Service or a pod, as `kubectl port-forward` takes it. */
  readonly target: string;
  readonly port: number;
  /** The authority and the name that the process has to prove with its certificate; without, it is asked in plain HTTP. Authorities that all trust need not be given. */
  readonly tls?: { readonly authority: string | undefined; readonly host: string } | undefined;
  /**
   * The context of `kubectl`.
   *
   * @default - the current one
   */
  readonly context?: string | undefined;
  /**
   * How long opening it may take, and who may close it.
   *
   * @default - a minute, and nobody else
   */
  readonly limits?: Limits;
}

/** Opens a way. With TLS, the name is asked for as if DNS had said that it is here, so the certificate is checked as Druid's peers do. */
export async function openWay({ namespace, target, port, tls, context, limits }: WayProps): Promise<Way> {
  const { port: local, ...way } = await forward(namespace, target, port, context, limits);
  if (tls === undefined) return { url: `http://127.0.0.1:${local}`, options: {}, ...way };
  const dispatcher = new Agent({
    connect: {
      ...(tls.authority === undefined ? {} : { ca: tls.authority }),
      lookup: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    },
  });
  return { url: `https://${tls.host}:${local}`, options: { dispatcher }, ...way };
}

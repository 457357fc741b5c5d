import { once } from 'node:events';
import { checkServerIdentity, connect, type PeerCertificate } from 'node:tls';

/** The certificate that a server proves itself with. */
export interface Served {
  /** Why it is not to be trusted, in the words of TLS; undefined where it is. */
  readonly distrusted: string | undefined;
  readonly validTo: Date;
  /** The names, among those asked for, that it does not cover. */
  readonly uncovered: (names: readonly string[]) => readonly string[];
}

/** Asks a port of this machine for its certificate, as the process of a name. */
export async function servedAt(port: number, host: string, ca: string | undefined): Promise<Served> {
  const socket = connect({
    host: '127.0.0.1',
    port,
    servername: host,
    rejectUnauthorized: false,
    ...(ca === undefined ? {} : { ca }),
  });
  await once(socket, 'secureConnect', { signal: AbortSignal.timeout(20_000) });
  const certificate = socket.getPeerCertificate();
  // Node tells the name of the error here, whatever its type says.
  const error = socket.authorized ? undefined : (socket.authorizationError as unknown as string);
  socket.destroy();
  return servedOf(certificate, error);
}

/** What a certificate says. */
export function servedOf(certificate: Pick<PeerCertificate, 'valid_to' | 'subjectaltname' | 'subject'>, distrusted?: string): Served {
  const covers = (name: string) => checkServerIdentity(name, certificate as PeerCertificate) === undefined;
  return { distrusted, validTo: new Date(certificate.valid_to), uncovered: (names) => names.filter((name) => !covers(name)) };
}

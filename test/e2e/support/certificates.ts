import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { execa } from 'execa';

/** The note under which the certificate of the authority is kept. */
export const AUTHORITY = 'certificate of the authority';

/** How long everything is valid: longer than what a smoke test asks for. */
const DAYS = '30';

/** A key store and a trust store, base64-encoded, as a Secret holds them. */
export interface Stores {
  readonly 'keystore.p12': string;
  readonly 'truststore.p12': string;
}

/** An authority made for one run, with Java's own `keytool`: what cert-manager does in a cluster. */
export class Authority {
  private readonly folder = mkdtempSync(join(tmpdir(), 'druid-authority-'));
  private readonly password: string;

  constructor(password: string) {
    this.password = password;
  }

  /** Makes the authority. Gives its certificate in PEM form. */
  async create(): Promise<string> {
    await this.keytool('ca.p12', [
      '-genkeypair',
      '-alias',
      'ca',
      '-keyalg',
      'EC',
      '-dname',
      'CN=Druid e2e',
      '-ext',
      'bc:c',
      '-validity',
      DAYS,
    ]);
    const certificate = await this.keytool('ca.p12', ['-exportcert', '-rfc', '-alias', 'ca']);
    await this.keytool('truststore.p12', ['-importcert', '-noprompt', '-alias', 'ca'], certificate);
    return certificate;
  }

  /** Makes a key and a certificate for names. */
  async issue(component: string, dnsNames: readonly string[]): Promise<Stores> {
    const store = `${component}.p12`;
    const names = `san=${dnsNames.map((name) => `dns:${name}`).join(',')}`;
    await this.keytool(store, ['-genkeypair', '-alias', 'certificate', '-keyalg', 'EC', '-dname', `CN=${component}`, '-validity', DAYS]);
    const request = await this.keytool(store, ['-certreq', '-alias', 'certificate']);
    const certificate = await this.keytool('ca.p12', ['-gencert', '-rfc', '-alias', 'ca', '-ext', names, '-validity', DAYS], request);
    const authority = await this.keytool('ca.p12', ['-exportcert', '-rfc', '-alias', 'ca']);
    await this.keytool(store, ['-importcert', '-noprompt', '-alias', 'certificate'], `${certificate}\n${authority}`);
    return { 'keystore.p12': this.encoded(store), 'truststore.p12': this.encoded('truststore.p12') };
  }

  /** Forgets all keys. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private encoded(file: string): string {
    return readFileSync(join(this.folder, file)).toString('base64');
  }

  private async keytool(store: string, args: readonly string[], input = ''): Promise<string> {
    const keystore = ['-keystore', join(this.folder, store), '-storetype', 'PKCS12', '-storepass', this.password];
    const { stdout } = await execa('keytool', [...args, ...keystore], { input });
    return stdout;
  }
}

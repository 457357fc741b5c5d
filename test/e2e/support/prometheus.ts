import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Yaml } from 'cdk8s';

import { list } from '../../../smoke/support/kubectl';
import { until } from '../../../smoke/support/wait';
import { configurationOf, NODES, PODS, targetsOfNodes, targetsOfPods, type Scraped, type Targets } from './scrape';

/** A Prometheus that sees the cluster as a collector does. */
export interface Prometheus {
  /** What its API answers. */
  readonly ask: <T>(path: string, parameters?: Readonly<Record<string, string>>) => Promise<T>;
  readonly stop: () => void;
}

/** What a Prometheus is started with. */
export interface PrometheusProps extends Omit<Scraped, 'proxy'> {
  /** The groups of a rule file. */
  readonly groups: readonly unknown[];
}

/**
 * Starts a Prometheus on this machine, which scrapes through `kubectl proxy`: so it needs no way of its own into the cluster, and no image.
 *
 * @throws Error where there is no Prometheus
 */
export async function startPrometheus({ groups, ...scraped }: PrometheusProps): Promise<Prometheus> {
  if (spawnSync('prometheus', ['--version']).status !== 0) {
    throw new Error('there is no `prometheus` on this machine: install it, such as Debian’s package of that name');
  }
  const folder = mkdtempSync(join(tmpdir(), 'prometheus-'));
  const [proxyPort, port] = [await freePort(), await freePort()];
  const children: ChildProcess[] = [];
  const all = { ...scraped, proxy: `127.0.0.1:${proxyPort}` };
  const look = async () => {
    write(PODS, targetsOfPods(await list('pods', scraped.namespace), all));
    write(NODES, targetsOfNodes(await list('nodes'), all));
  };
  const write = (name: string, targets: readonly Targets[]) => {
    // Prometheus reads a file at any time: it never sees half of one.
    writeFileSync(join(folder, `${name}.new`), JSON.stringify(targets));
    renameSync(join(folder, `${name}.new`), join(folder, name));
  };
  await look();
  const looking = setInterval(() => void look().catch(() => undefined), 2_000);
  const stop = () => {
    clearInterval(looking);
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  children.push(spawn('kubectl', ['proxy', `--port=${proxyPort}`], { stdio: 'ignore' }));
  writeFileSync(join(folder, 'rules.yaml'), Yaml.stringify({ groups }));
  writeFileSync(join(folder, 'prometheus.yaml'), Yaml.stringify(configurationOf(all)));
  const args = ['--config.file=prometheus.yaml', '--storage.tsdb.path=data', `--web.listen-address=127.0.0.1:${port}`, '--log.level=error'];
  children.push(spawn('prometheus', args, { cwd: folder, stdio: 'ignore' }));
  const ask = <T>(path: string, parameters: Readonly<Record<string, string>> = {}) => answered<T>(port, path, parameters);
  try {
    await until({ what: 'Prometheus answers', seconds: 60 }, () => ask('status/buildinfo'));
  } catch (error) {
    stop();
    throw error;
  }
  return { ask, stop };
}

async function answered<T>(port: number, path: string, parameters: Readonly<Record<string, string>>): Promise<T> {
  // Queries may be long, so they are sent in the body.
  const query = new URLSearchParams(parameters);
  const isQuery = path.startsWith('query');
  const url = `http://127.0.0.1:${port}/api/v1/${path}`;
  const response = isQuery ? await fetch(url, { method: 'POST', body: query }) : await fetch(`${url}?${query.toString()}`);
  const body = (await response.json()) as { readonly status: string; readonly error?: string; readonly data: T };
  if (body.status !== 'success') throw new Error(body.error ?? `Prometheus answered ${response.status}`);
  return body.data;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

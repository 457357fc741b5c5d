import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import chart from '../charts/config/versions.json';
import versions from '../image/versions.json';
import { ROOT } from './support/sources';

const text = readFileSync(join(ROOT, 'image', 'Dockerfile'), 'utf8');
const instructions = text
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '');
const having = (keyword: string) => instructions.filter((line) => line.startsWith(`${keyword} `));

/** Arguments by name, with their defaults. */
const defaults: Readonly<Record<string, string>> = Object.fromEntries(
  having('ARG').flatMap((line) => [...line.matchAll(/^ARG (\w+)=(.*)$/g)].map(([, name = '', value = '']) => [name, value])),
);
const filled = (line: string) => line.replace(/\$\{(\w+)\}/g, (_, name: string) => defaults[name] ?? `no argument '${name}'`);
const downloads = having('ADD').map((line) => {
  const [, options = '', url = '', target = ''] = /^ADD ((?:--\S+ )*)(\S+) (\S+)$/.exec(filled(line)) ?? [];
  return { line, options: options.trim().split(' '), url, target };
});
const artefacts = Object.entries(versions.artefacts).map(([name, artefact]) => ({ name, ...artefact }));

test('defaults of the Dockerfile are those of versions.json', () => {
  const { image, version, digest } = versions.druid;
  expect(defaults).toEqual({
    DRUID_IMAGE: image,
    DRUID_VERSION: version,
    DRUID_DIGEST: digest,
    ...Object.fromEntries(artefacts.map(({ name, sha256 }) => [`${name}_SHA256`, sha256])),
    ...Object.fromEntries(
      artefacts.filter(({ url, version: own }) => url.includes(own)).map(({ name, version: own }) => [`${name}_VERSION`, own]),
    ),
    OPENTELEMETRY: 'false',
    PYROSCOPE: 'false',
  });
});

test('it is built by a known version of BuildKit', () => {
  expect(text.split('\n')[0]).toBe(`# syntax=${versions.syntax}`);
});

test('the image and the manifests take the same Druid by default', () => {
  expect(versions.druid).toMatchObject({ image: chart.druid.image, version: chart.druid.default });
});

test.each(artefacts)('$name is downloaded once, from its publisher, and compared with its checksum', ({ url, sha256 }) => {
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(['repo1.maven.org', 'truststore.pki.rds.amazonaws.com']).toContain(new URL(url).host);
  const [download, ...further] = downloads.filter((one) => one.url === url);
  expect(further).toEqual([]);
  expect(download?.options).toEqual(expect.arrayContaining([`--checksum=sha256:${sha256}`, '--chmod=0444']));
});

test('nothing is downloaded but that', () => {
  expect(downloads.map(({ url }) => url).sort()).toEqual(artefacts.map(({ url }) => url).sort());
  expect(having('RUN')).toEqual([]);
});

describe('defect 45: unpinned base images, downloads that nobody checks, a jar in four places, no certificates of RDS', () => {
  test('every download has a checksum', () => {
    expect(downloads.length).toBeGreaterThan(0);
    for (const { line, options } of downloads) expect({ line, checksums: checksumsIn(options) }).toEqual({ line, checksums: 1 });
  });

  test('no tag moves, and a digest can be given', () => {
    expect(`${text}${JSON.stringify(versions)}`).not.toMatch(/latest/i);
    const outside = having('FROM').filter((line) => !/^FROM (?:scratch|(?:opentelemetry|pyroscope)-\$\{\w+\}) AS /.test(line));
    expect(outside).toEqual(['FROM ${DRUID_IMAGE}:${DRUID_VERSION}${DRUID_DIGEST:+@${DRUID_DIGEST}}']);
  });

  test("the jar for MSK is beside Kafka's client and nowhere else", () => {
    const places = [...downloads.map(({ target }) => target), ...having('COPY')].filter((place) => place.includes('msk'));
    expect(places).toEqual([
      `/opt/druid/extensions/druid-kafka-indexing-service/aws-msk-iam-auth-${versions.artefacts.MSK_IAM.version}-all.jar`,
    ]);
  });

  test('the certificates of RDS are there', () => {
    const [bundle] = downloads.filter(({ url }) => url === versions.artefacts.RDS_CA.url);
    expect(bundle?.target).toBe('/opt/druid/conf/rds/global-bundle.pem');
  });
});

test('agents are downloaded only where they are wanted', () => {
  const stages = text.split(/^FROM /m).map((stage) => ({ name: / AS (\S+)/.exec(stage)?.[1] ?? '', text: stage }));
  for (const { name, text: stage } of stages.filter((one) => /-(?:true|false)$/.test(one.name))) {
    expect({ name, downloads: stage.includes('ADD ') }).toEqual({ name, downloads: name.endsWith('-true') });
  }
  expect(having('COPY')).toEqual([
    'COPY --from=opentelemetry /agents/ /opt/druid/agents/',
    'COPY --from=pyroscope /agents/ /opt/druid/agents/',
  ]);
});

test('it runs as the user of the pods', () => {
  expect(having('USER')).toEqual(['USER 1000:1000']);
  expect(instructions.at(-1)).toBe('USER 1000:1000');
});

function checksumsIn(options: readonly string[]): number {
  return options.filter((option) => /^--checksum=sha256:[0-9a-f]{64}$/.test(option)).length;
}

import { local } from '../../../charts/config/environments/local';
import { isSupported, lineOf, lines } from '../../../charts/config/lines';
import { plan } from '../../../charts/druid/plan/plan';
import { localWith } from '../../support/environment';
import { at, podOf, rendered } from '../../support/manifests';

const older = localWith('druid.version', '37.0.0');

/** The template of tasks, as text. */
function templateOf(environment: typeof older): string {
  const [found] = rendered(environment).manifests.filter(({ metadata: { name } }) => name.includes('task-template'));
  return found === undefined ? '' : String(at(found, "data['base.yaml']"));
}

test('every line has releases, and the default is one of them', () => {
  for (const line of Object.values(lines)) expect(line.releases.every((release) => release.startsWith(`${line.number}.`))).toBe(true);
  expect(plan('test', local).environment.druid.version).toBe('38.0.0');
  expect(lineOf('38.0.0').java).toBe(21);
  expect(isSupported('36.0.0')).toBe(false);
});

test('the image and the label are those of the version', () => {
  const { spec, metadata } = podOf(rendered(older).find('Deployment', 'broker'));
  expect(spec.containers[0]?.image).toBe('docker.io/apache/druid:37.0.0');
  expect(metadata.labels['app.kubernetes.io/version']).toBe('37.0.0');
});

test('tasks of line 37 have their JVM options in a variable, as their start script reads no file', () => {
  expect(templateOf(older)).toMatch(/name: JAVA_OPTS\n\s+value: .*-Xmx410m/);
  expect(templateOf(local)).not.toContain('JAVA_OPTS');
});

test.each([
  ['37.0.0', 'druid.worker.startAlwaysEnabled', false],
  ['38.0.0', 'druid.worker.startAlwaysEnabled', true],
  ['37.0.0', 'druid.zk.paths.propertiesPath', true],
  ['38.0.0', 'druid.zk.paths.propertiesPath', false],
])('%s takes %s: %s', (version, property, taken) => {
  const environment = localWith('druid.version', version, localWith('druid.properties', { [property]: 'true' }));
  if (taken) expect(() => plan('test', environment)).not.toThrow();
  else expect(() => plan('test', environment)).toThrow(property);
});

test.each([
  ['druid.serverview.type', 'batch', /stops Druid at its start since release 38/],
  ['druid.indexer.runner.maxZnodeBytes', '1', /has had no effect since release 38/],
])('%s=%s is refused in line 38, with the reason', (property, value, message) => {
  expect(() => plan('test', localWith('druid.properties', { [property]: value }))).toThrow(message);
});

test('a property of a line to come is told so', () => {
  const later = localWith('druid.properties', { 'druid.s3.retryMode': 'standard' });
  expect(() => plan('test', later)).toThrow(
    `druid.properties['druid.s3.retryMode']: comes with release 39, got "standard". Remove it until then.`,
  );
});

import type { Environment } from '../../../charts/config/environment';
import { log4j2 } from '../../../charts/druid/properties/log4j2';
import { configurationsOf } from '../../../charts/observability/collectors';
import { inRe2, LINE_PARTS, TEXT_LINE } from '../../../charts/observability/logs';
import { collecting, ENVIRONMENTS, resolved, seenBy, SERVERS } from './environments';

const parts = (line: string) => ({ ...new RegExp(TEXT_LINE).exec(line)?.groups });
const logsOf = (environment: Environment) => configurationsOf(resolved(environment)).logs ?? '';

test.each([
  [
    '2026-11-21T23:19:28,123+00:00 INFO [main] org.apache.druid.cli.Main - Started | with a second line',
    { time: '2026-11-21T23:19:28,123+00:00', level: 'INFO', thread: 'main', logger: 'org.apache.druid.cli.Main' },
  ],
  [
    '2026-11-21T23:19:28,123+00:00 WARN [scan_[wiki]_[2026-01-01/2026-02-01]] org.apache.druid.query.Query$Inner - slow [x] a.b - c',
    {
      time: '2026-11-21T23:19:28,123+00:00',
      level: 'WARN',
      thread: 'scan_[wiki]_[2026-01-01/2026-02-01]',
      logger: 'org.apache.druid.query.Query$Inner',
    },
  ],
  [
    '2026-11-21T23:19:28,123Z ERROR [qtp1-2] o.a.d.Main - java.lang.RuntimeException: no | at a.b.C.d(C.java:1)',
    { time: '2026-11-21T23:19:28,123Z', level: 'ERROR', thread: 'qtp1-2', logger: 'o.a.d.Main' },
  ],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g', {}],
  ['OpenJDK 64-Bit Server VM warning: INFO [x] a - b', {}],
])('%s is taken apart', (line, expected) => {
  expect(parts(line)).toEqual(expected);
});

test('what is taken apart is what is written', () => {
  const pattern = /pattern="([^"]+)"/.exec(log4j2({ format: 'text', levels: {}, threads: false }))?.[1] ?? '';
  const written = pattern
    .replace(/^%d\{\w+\}/, '2026-11-21T23:19:28,123+00:00')
    .replace('%p', 'INFO')
    .replace('%t', 'main')
    .replace('%c', 'a.B')
    .replace(/%replace\{%m\}.*$/, 'message');
  expect(parts(written)).toEqual({ time: '2026-11-21T23:19:28,123+00:00', level: 'INFO', thread: 'main', logger: 'a.B' });
});

test('the JSON that is written has what is read of it', () => {
  const pattern = /pattern="([^"]+)"/.exec(log4j2({ format: 'json', levels: {}, threads: false }))?.[1] ?? '';
  const written = pattern
    .replaceAll('&quot;', '"')
    .replaceAll(/%d\{\w+\}|%p|%enc\{.*?\}\{JSON\}/g, 'x')
    .replace('%n', '');
  expect(Object.keys(JSON.parse(written) as object)).toEqual(expect.arrayContaining([...LINE_PARTS]));
});

test('text is read by a pattern, and JSON as JSON', () => {
  const text = logsOf(ENVIRONMENTS['logs alone'] as Environment);
  expect(text).toContain(`expression = ${JSON.stringify(inRe2(TEXT_LINE))}`);
  const json = logsOf(seenBy({ logs: { format: 'json' }, collectors: { destination: SERVERS, logs: {} } }));
  expect(json).not.toContain('stage.regex');
  expect(json).toContain(
    'stage.json {\n\t\texpressions = {\n\t\t\ttime   = "",\n\t\t\tlevel  = "",\n\t\t\tthread = "",\n\t\t\tlogger = "",',
  );
});

test('what has many values is kept with a line, and is no label', () => {
  const files = logsOf(ENVIRONMENTS['logs alone'] as Environment);
  expect(files).toContain('stage.structured_metadata {\n\t\tvalues = {\n\t\t\tlogger = "",\n\t\t\tthread = "",\n\t\t\tpod    = "",');
  expect(files).toContain('values = ["pod", "filename"]');
  expect(logsOf(ENVIRONMENTS['logs of the API'] as Environment)).toContain('values = ["pod", "instance", "job"]');
});

test('a service is called after the component', () => {
  expect(logsOf(ENVIRONMENTS['logs alone'] as Environment)).toContain('target_label  = "service_name"\n\t\treplacement   = "druid-$1"');
});

test('files are those of the node, and the API is asked about every node', () => {
  expect(logsOf(ENVIRONMENTS['logs alone'] as Environment)).toContain('field = "spec.nodeName=" + sys.env("NODE_NAME")');
  expect(logsOf(ENVIRONMENTS['logs of the API'] as Environment)).not.toContain('NODE_NAME');
});

test('pods are looked for in the namespaces that are read, and the journal only where it is asked for', () => {
  expect(logsOf(collecting({ logs: { namespaces: ['web'] } }))).toContain('names = ["druid", "web"]');
  expect(logsOf(collecting({ logs: {} }))).not.toContain('journal');
  expect(logsOf(collecting({ logs: { journal: true } }))).toContain('path          = "/var/log/journal"');
});

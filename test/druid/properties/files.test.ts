import { Size } from 'cdk8s';

import { lines } from '../../../charts/config/lines';
import { jvmConfig, jvmOptions } from '../../../charts/druid/properties/jvm';
import { log4j2 } from '../../../charts/druid/properties/log4j2';

const sizing = { processors: 2, memory: Size.mebibytes(896), overhead: Size.mebibytes(350), processing: undefined };

const large = { heap: Size.gibibytes(1), directMemory: Size.mebibytes(64) };
const options = (further: readonly string[] = []) => jvmOptions({ ...sizing, ...large }, lines['38'], further);

test('jvm.config of a small heap', () => {
  expect(jvmOptions({ ...sizing, heap: Size.mebibytes(362), directMemory: Size.mebibytes(184) }, lines['38']).slice(0, 11)).toEqual([
    '-Xms362m',
    '-Xmx362m',
    '-XX:MaxDirectMemorySize=184m',
    '-XX:ActiveProcessorCount=2',
    '-XX:+UseSerialGC',
    '-XX:+ExitOnOutOfMemoryError',
    '-Duser.timezone=UTC',
    '-Dfile.encoding=UTF-8',
    '-Djava.io.tmpdir=/tmp',
    '-Djava.util.logging.manager=org.apache.logging.log4j.jul.LogManager',
    '--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED',
  ]);
});

test('from a gibibyte of heap on, G1 collects', () => {
  expect(options()).toContain('-XX:+UseG1GC');
  expect(options().join()).not.toContain('Serial');
});

test("an operator's options come last, and his collector takes the place of ours", () => {
  const chosen = options(['-XX:+UseZGC', '-Dfoo=bar']);
  expect(chosen.slice(-2)).toEqual(['-XX:+UseZGC', '-Dfoo=bar']);
  expect(chosen.filter((option) => /Use\w+GC/.test(option))).toEqual(['-XX:+UseZGC']);
});

test('the vector module is asked for from Java 21 on', () => {
  expect(options()).toContain('--add-modules=jdk.incubator.vector');
  const { heap, directMemory } = large;
  expect(jvmOptions({ ...sizing, heap, directMemory }, lines['37'])).not.toContain('--add-modules=jdk.incubator.vector');
});

test('jvm.config has an option per line', () => {
  expect(jvmConfig(['-Xms1m', '-Xmx1m'])).toBe('-Xms1m\n-Xmx1m\n');
});

const plain = { format: 'text', levels: {}, threads: false } as const;

test('log4j2.xml writes one line per event to standard output, nothing below INFO', () => {
  expect(log4j2(plain)).toContain('<Console name="Console" target="SYSTEM_OUT">');
  expect(log4j2(plain)).toContain('<Root level="INFO">');
  expect(log4j2(plain)).toContain('%replace{%m}{[\\r\\n]+}{ | }%notEmpty{ | %xEx{separator( | )}}%n');
  expect(log4j2(plain)).not.toMatch(/level="(DEBUG|TRACE|ALL)"/);
  expect(log4j2(plain)).not.toContain('<File');
});

test('a logger has the level that it is given, sorted among those that are quiet by default', () => {
  const text = log4j2({ ...plain, levels: { root: 'error', 'org.apache.kafka.clients': 'debug', 'a.b': 'trace' } });
  expect(text).toContain('<Root level="ERROR">');
  expect([...text.matchAll(/<Logger name="([^"]+)" level="([^"]+)"/g)].map(([, name, level]) => [name, level])).toEqual([
    ['a.b', 'TRACE'],
    ['org.apache.druid.java.util.http.client.pool.ChannelResourceFactory', 'WARN'],
    ['org.apache.kafka.clients', 'DEBUG'],
  ]);
});

test('as JSON, every part of an event that may have quotes is encoded', () => {
  const text = log4j2({ ...plain, format: 'json' });
  for (const part of ['%t', '%c', '%xEx{separator( | )}']) expect(text).toContain(`%enc{${part}}{JSON}`);
  expect(text).toContain('&quot;message&quot;:&quot;%enc{%m}{JSON}&quot;');
});

test('where tasks are threads, each has a log of its own, and all else goes to standard output', () => {
  const text = log4j2({ ...plain, threads: true });
  expect(text).toContain('<File name="task-${ctx:task.log.id}" fileName="${ctx:task.log.file}">');
  expect(text).toContain('<Route key="$${ctx:task.log.id}" ref="Console"/>');
  expect(text).toContain('<AppenderRef ref="Routing"/>');
});

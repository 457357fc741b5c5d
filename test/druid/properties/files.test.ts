import { Size } from 'cdk8s';

import { jvmConfig } from '../../../charts/druid/properties/jvm';
import { log4j2 } from '../../../charts/druid/properties/log4j2';

const sizing = { processors: 2, memory: Size.mebibytes(896), overhead: Size.mebibytes(350), processing: undefined };

test('jvm.config of a small heap', () => {
  expect(
    jvmConfig({ ...sizing, heap: Size.mebibytes(362), directMemory: Size.mebibytes(184) })
      .split('\n')
      .slice(0, 11),
  ).toEqual([
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
  const large = jvmConfig({ ...sizing, heap: Size.gibibytes(1), directMemory: Size.mebibytes(64) });
  expect(large).toContain('\n-XX:+UseG1GC\n');
  expect(large).not.toContain('Serial');
});

test('log4j2.xml writes one line per event to standard output, nothing below INFO', () => {
  expect(log4j2()).toContain('<Console name="Console" target="SYSTEM_OUT">');
  expect(log4j2()).toContain('<Root level="INFO">');
  expect(log4j2()).toContain('%xEx{separator( | )}%n');
  expect(log4j2()).not.toMatch(/level="(DEBUG|TRACE|ALL)"/);
});

import type { Line } from '../../config/lines';
import { mebibytesOf } from '../../config/size';
import type { Sizing } from '../sizing/sizing';

/** `jvm.config`: one option per line, as `java @jvm.config` reads it. */
export function jvmConfig(options: readonly string[]): string {
  return `${options.join('\n')}\n`;
}

/**
 * The options of one JVM.
 *
 * The number of processors is pinned, because without a CPU limit the JVM would size its threads by the node.
 *
 * @param further what an operator adds
 * @see https://druid.apache.org/docs/latest/operations/java
 */
export function jvmOptions({ heap, directMemory, processors }: Sizing, line: Line, further: readonly string[] = []): readonly string[] {
  // An operator's collector takes the place of ours: two of them stop the JVM.
  const collector = further.some((option) => /^-XX:\+Use\w+GC$/.test(option)) ? [] : [collectorFor(mebibytesOf(heap))];
  return [
    `-Xms${mebibytesOf(heap)}m`,
    `-Xmx${mebibytesOf(heap)}m`,
    `-XX:MaxDirectMemorySize=${mebibytesOf(directMemory)}m`,
    `-XX:ActiveProcessorCount=${processors}`,
    ...collector,
    '-XX:+ExitOnOutOfMemoryError',
    '-Duser.timezone=UTC',
    '-Dfile.encoding=UTF-8',
    '-Djava.io.tmpdir=/tmp',
    '-Djava.util.logging.manager=org.apache.logging.log4j.jul.LogManager',
    ...MODULES,
    // Of Java 17, Druid's own start script does not ask for it.
    ...(line.java >= 21 ? ['--add-modules=jdk.incubator.vector'] : []),
    ...further,
  ];
}

/** Below a gibibyte the threads and tables of G1 cost more than its short pauses are worth. */
function collectorFor(heap: number): string {
  return heap < 1024 ? '-XX:+UseSerialGC' : '-XX:+UseG1GC';
}

/** What Druid opens up in the Java it runs on. */
const MODULES = [
  '--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED',
  '--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/java.lang=ALL-UNNAMED',
  '--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED',
] as const;

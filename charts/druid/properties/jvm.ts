import { mebibytesOf } from '../../config/size';
import type { Sizing } from '../sizing/sizing';

/**
 * `jvm.config`: one option per line, as `java @jvm.config` reads it.
 *
 * The number of processors is pinned, because without a CPU limit the JVM would size its threads by the node.
 *
 * @see https://druid.apache.org/docs/latest/operations/java
 */
export function jvmConfig({ heap, directMemory, processors }: Sizing): string {
  const options = [
    `-Xms${mebibytesOf(heap)}m`,
    `-Xmx${mebibytesOf(heap)}m`,
    `-XX:MaxDirectMemorySize=${mebibytesOf(directMemory)}m`,
    `-XX:ActiveProcessorCount=${processors}`,
    // Below a gibibyte the threads and tables of G1 cost more than its short pauses are worth.
    mebibytesOf(heap) < 1024 ? '-XX:+UseSerialGC' : '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError',
    '-Duser.timezone=UTC',
    '-Dfile.encoding=UTF-8',
    '-Djava.io.tmpdir=/tmp',
    '-Djava.util.logging.manager=org.apache.logging.log4j.jul.LogManager',
    ...MODULES,
  ];
  return `${options.join('\n')}\n`;
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
  '--add-modules=jdk.incubator.vector',
] as const;

import type { Fault } from '../fault';
import { pathOf } from '../schema/path';
import type { ResolvedPod } from '../schema/resolved';

/** What is wrong with variables of Druid's container, or of another one. */
export function* variableFaults(path: readonly PropertyKey[], variables: ResolvedPod['variables'], ofDruid: boolean): Generator<Fault> {
  for (const name of Object.keys(variables)) {
    const at = pathOf([...path, name]);
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
      yield { path: at, problem: 'is not the name of a variable', remedy: 'Use letters, digits and _, and begin with no digit' };
    } else if (ofDruid && OWN.test(name)) {
      yield { path: at, problem: 'is a variable that Druid gets already', remedy: 'Rename it' };
    } else if (ofDruid && OPTIONS.includes(name)) {
      yield { path: at, problem: 'is read by the JVM, over what is computed', remedy: "Use 'jvmOptions'" };
    }
  }
}

const OPTIONS = ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'];

const OWN = /^(POD_|TASK_|AWS_REGION$|DRUID_|METADATA_STORE_|DEEP_STORAGE_|JAVA_OPTS$)/;

import { bindingsOf } from '../../charts/config/bindings/bindings-of';
import type { Environment } from '../../charts/config/environment';
import { ConfigurationError, type Fault } from '../../charts/config/fault';
import { namesOf } from '../../charts/config/names';
import { resolve } from '../../charts/config/resolve';

/** How outputs are read. */
export interface FileOptions {
  /** @default - the stack that is called like the environment */
  readonly stack?: string | undefined;
  readonly kafkaBootstrapServers?: string | undefined;
}

/**
 * The text of a file of bindings: sorted, and the same for the same outputs.
 *
 * @param outputs the text that `cdk deploy --outputs-file` wrote
 * @throws ConfigurationError with every fault of the environment and of the outputs
 */
export function bindingsFile(
  name: string,
  input: Environment | undefined,
  outputs: string,
  { stack, kafkaBootstrapServers }: FileOptions = {},
): string {
  // What is bound now may be of yesterday: it is about to be replaced.
  const { environment, faults } = resolve({ ...input, bindings: undefined });
  if (environment === undefined || faults.length > 0) throw new ConfigurationError(name, faults);
  const found = outputsOf(outputs, stack ?? namesOf(environment).cluster);
  if ('fault' in found) throw new ConfigurationError(name, [found.fault]);
  const read = bindingsOf(environment, found.values, { kafkaBootstrapServers });
  if (read.faults.length > 0) throw new ConfigurationError(name, read.faults);
  return `${JSON.stringify(read.bindings, null, 2)}\n`;
}

function outputsOf(text: string, stack: string): { readonly values: Readonly<Record<string, unknown>> } | { readonly fault: Fault } {
  const stacks = parsed(text);
  if (stacks === undefined) {
    return { fault: { path: 'outputs', problem: 'are not the JSON of an object', remedy: "Take what 'cdk deploy --outputs-file' wrote" } };
  }
  const values = stacks[stack];
  if (typeof values === 'object' && values !== null) return { values: values as Record<string, unknown> };
  const remedy = `Take the outputs of the stack '${stack}', or name the stack with '--stack'`;
  return { fault: { path: 'outputs', problem: `have no stack '${stack}'`, got: Object.keys(stacks), remedy } };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

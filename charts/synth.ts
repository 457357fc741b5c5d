import { join } from 'node:path';

import { manifestsOf } from './app';
import { ConfigurationError, formatFault } from './config/fault';
import type { Environment } from './config/environment';
import { capacity } from './delivery/capacity';
import { filesOf, type Files } from './delivery/files';
import { immutableFaults } from './delivery/immutable';
import { filesIn } from './delivery/read';
import { readme } from './delivery/readme';
import { replaceFolders } from './delivery/write';
import { plan } from './druid/plan/plan';

/** What stopped a synthesis: the faults of every environment, not only of the first. */
export class SynthesisError extends Error {
  constructor(faulty: readonly ConfigurationError[]) {
    super(faulty.map(({ message }) => message).join('\n'));
    this.name = 'SynthesisError';
  }
}

/** How to render. */
export interface SynthesisOptions {
  /**
   * Objects, as `Kind/name`, that the operator replaces by hand, so that their immutable fields may differ from what was rendered before.
   *
   * @default []
   */
  readonly replace?: readonly string[];
}

/**
 * Renders environments into folders of their names below `output`.
 *
 * @returns what may be a slip, for people to read
 * @throws SynthesisError if any of them has a fault, or could not be applied where the folder's present content is deployed; nothing is
 * written then
 */
export function synth(
  output: string,
  environments: Readonly<Record<string, Environment>>,
  { replace = [] }: SynthesisOptions = {},
): readonly string[] {
  const folders: Record<string, Files> = {};
  const warnings: string[] = [];
  const errors: ConfigurationError[] = [];
  for (const [name, environment] of Object.entries(environments)) {
    try {
      const files = filesOfEnvironment(name, environment);
      const faults = immutableFaults(filesIn(join(output, name)), files, replace);
      if (faults.length > 0) throw new ConfigurationError(name, faults);
      folders[name] = files;
      warnings.push(...plan(name, environment).warnings.map((warning) => `Environment '${name}': ${formatFault(warning)}`));
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new SynthesisError(errors);
  replaceFolders(output, folders);
  return warnings;
}

/** All files of one environment. */
export function filesOfEnvironment(name: string, environment: Environment): Files {
  const manifests = filesOf(manifestsOf(name, environment));
  const present = new Set(Object.keys(manifests).map((path) => path.split('/')[0] ?? ''));
  const druid = plan(name, environment);
  return {
    ...manifests,
    'README.md': readme(name, druid, present),
    ...(druid.environment.aws === undefined ? {} : { 'CAPACITY.md': capacity(name, druid.environment) }),
  };
}

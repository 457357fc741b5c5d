import { Construct } from 'constructs';

import { isOnAws } from '../../config/aws/aws-environment';
import { labelsOf } from '../../config/labels';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { namespaceOf } from '../../kubernetes/namespace';
import { argoCd } from './argo-cd';
import { backups } from './backups';
import { flux } from './flux';
import { installedIn, type Installed } from './installed';

/** The controllers that an environment installs, as what Flux or Argo CD installs them from, and the namespaces that they are in. */
export function charts(scope: Construct, environment: ResolvedEnvironment): void {
  const { platform } = environment;
  if (platform === undefined || !isOnAws(environment)) return;
  const installed = installedIn(environment);
  for (const [name, admits] of namespacesOf(installed)) {
    namespaceOf(new Construct(scope, `namespace-${name}`), 'namespace', { name, admits, labels: labelsOf(environment, name, 'platform') });
  }
  for (const one of installed) {
    const at = new Construct(scope, one.name);
    if (platform.installer.type === 'flux') flux(at, one);
    else argoCd(at, one, platform.installer);
  }
  backups(new Construct(scope, 'backups'), environment);
}

function namespacesOf(installed: readonly Installed[]) {
  return new Map(installed.flatMap(({ chart: { namespace, admits } }) => (admits === undefined ? [] : [[namespace, admits] as const])));
}

import { CfnAddon } from 'aws-cdk-lib/aws-eks';
import type { Construct, IConstruct } from 'constructs';

import { ADDONS } from '../../charts/config/platform/addons';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { merged } from '../../charts/config/platform/merged';
import { isEksAddon } from '../../charts/config/platform/eks-addons';
import { ADDON_CATALOGUE, versionOf, type Phase } from './addon-catalogue';
import type { ControllerIdentities } from '../identity/controllers';
import { afterCluster, type ClusterReference } from './reference';

/** Which add-ons are installed, and after what. */
interface AddonsProps {
  readonly reference: ClusterReference;
  readonly phase: Phase;
  /** Add-ons that act on AWS have an identity before they have a pod: a pod that is admitted before it never has one. */
  readonly identities: ControllerIdentities;
  readonly after?: readonly IConstruct[];
}

/** The add-ons of one phase. CloudFormation does not know what has to wait for what, so it is told. */
export function addons(
  scope: Construct,
  environment: AwsEnvironment,
  { reference, phase, identities, after = [] }: AddonsProps,
): readonly CfnAddon[] {
  const names = ADDONS.filter((name) => ADDON_CATALOGUE[name].phase === phase && isEksAddon(environment, name));
  return names.map((name) => {
    const version = versionOf(environment, name);
    const configuration = merged(
      ADDON_CATALOGUE[name].configuration?.(environment) ?? {},
      environment.aws.addons[name]?.configuration ?? {},
    );
    const addon = new CfnAddon(scope, `addon-${name}`, {
      addonName: name,
      clusterName: reference.name,
      resolveConflicts: 'OVERWRITE',
      ...(version === undefined ? {} : { addonVersion: version }),
      ...(Object.keys(configuration).length === 0 ? {} : { configurationValues: JSON.stringify(configuration) }),
    });
    afterCluster(reference, addon);
    const { controller } = ADDON_CATALOGUE[name];
    const identity = controller === undefined ? undefined : identities[controller];
    addon.node.addDependency(...after, ...(identity === undefined ? [] : [identity]));
    return addon;
  });
}

import type { ResolvedEnvironment } from '../../../config/schema/resolved';
import { lineOf } from '../../../config/lines';
import type { Sizing } from '../../sizing/sizing';
import { jvmOptions } from '../jvm';
import type { Properties } from '../property';
import { processing } from './processing';

/** The first port of the processes of a MiddleManager's tasks. */
export const FIRST_FORK_PORT = 8100;

/**
 * The processes that a MiddleManager starts: they have its properties, but for these.
 *
 * @see https://druid.apache.org/docs/latest/configuration/#additional-peon-configuration
 */
export function forks({ druid }: ResolvedEnvironment, sizing: Sizing): Properties {
  const own: Properties = {
    ...processing(sizing),
    // All of them would show their metrics on the one port that their pod has for it.
    'druid.emitter': 'noop',
  };
  const prefixed = Object.entries(own).map(([key, value]) => [`druid.indexer.fork.property.${key}`, value]);
  return {
    'druid.indexer.runner.javaOptsArray': jvmOptions(sizing, lineOf(druid.version)),
    ...(Object.fromEntries(prefixed) as Properties),
  };
}

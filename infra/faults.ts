import { Token, type Stack } from 'aws-cdk-lib';

import type { Environment } from '../charts/config/environment';
import type { AwsEnvironment } from '../charts/config/aws/aws-environment';
import type { Fault } from '../charts/config/fault';
import { resolve } from '../charts/config/resolve';

/** An environment for which something can be made in a stack, and what is wrong with it. */
export function awsFaultsOf(stack: Stack, input: Environment): { faults: readonly Fault[]; environment: AwsEnvironment | undefined } {
  // What AWS gave back before is of no use here: it is about to be given anew.
  const { environment, faults } = resolve({ ...input, bindings: undefined });
  if (environment === undefined) return { faults, environment };
  const { aws } = environment;
  if (aws === undefined) {
    return { faults: [...faults, { path: 'aws', problem: 'is missing', remedy: 'Say where everything is made' }], environment: undefined };
  }
  return { faults: [...faults, ...placeFaults(stack, aws)], environment: { ...environment, aws } };
}

/** A stack that is somebody else's says itself where it is. */
function* placeFaults({ account, region }: Stack, aws: AwsEnvironment['aws']): Generator<Fault> {
  for (const [path, got, place] of [['aws.account', aws.account, account] as const, ['aws.region', aws.region, region] as const]) {
    if (Token.isUnresolved(place)) {
      yield { path, problem: 'is not the one of its stack, which names none', got, remedy: "Give the stack an 'env' with both" };
    } else if (place !== got) {
      yield { path, problem: `is not the one of its stack, ${place}`, got, remedy: 'Make them the same' };
    }
  }
}

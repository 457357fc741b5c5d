import { isoOf } from '../../duration';
import { idleTimeoutOf, LONGEST_IDLE, longestQueryOf } from '../../aws/edge';
import { rangeOf } from '../../ranges';
import { pathOf } from '../../schema/path';
import type { Rule } from '../rule';
import { isDnsSubdomain, isUrl } from '../rule';

/** The load balancer waits longer than a query may take, as far as it can. */
export const idle: Rule = function* (environment) {
  const { aws } = environment;
  if (aws?.edge === undefined) return;
  const { door, idleTimeout } = aws.edge;
  const path = 'aws.edge.idleTimeout';
  const longest = longestQueryOf(environment);
  if (door.type === 'ingress' && idleTimeoutOf(environment, aws.edge).toSeconds() > LONGEST_IDLE.toSeconds()) {
    const problem = `is more than a load balancer waits, ${isoOf(LONGEST_IDLE)}`;
    const remedy = "Give less, and less to 'druid.server.http.defaultQueryTimeout'";
    yield { path, problem, got: idleTimeoutOf(environment, aws.edge), remedy };
  } else if (idleTimeout !== undefined && idleTimeout.toSeconds() <= longest.toSeconds()) {
    const problem = `ends queries that may take ${isoOf(longest)}`;
    yield { path, problem, got: idleTimeout, remedy: 'Give more than that, or leave it out' };
  }
};

/** Who reaches the load balancer is said in ranges of addresses. */
export const sources: Rule = function* ({ aws }) {
  for (const [index, got] of (aws?.edge?.sourceRanges ?? []).entries()) {
    if (rangeOf(got) !== undefined) continue;
    const path = pathOf(['aws', 'edge', 'sourceRanges', index]);
    yield { path, problem: 'is not a range of addresses', got, remedy: "Write for example '203.0.113.0/24'" };
  }
};

/** The load balancer of an Ingress does what it is told; with a Gateway, its class would have to. */
export const signIn: Rule = function* ({ aws }) {
  const { door, signIn: settings } = aws?.edge ?? {};
  for (const key of ['signIn', 'sourceRanges', 'internet'] as const) {
    if (door?.type !== 'gateway' || aws?.edge?.[key] === undefined) continue;
    const remedy = "Make 'aws.edge.door' of type 'ingress', or leave it to the GatewayClass";
    yield { path: pathOf(['aws', 'edge', key]), problem: 'is not what a Gateway can say', remedy };
  }
  if (settings === undefined) return;
  for (const key of ['issuer', 'authorizationEndpoint', 'tokenEndpoint', 'userInfoEndpoint'] as const) {
    const got = settings[key];
    if (isUrl(got, 'https')) continue;
    yield {
      path: pathOf(['aws', 'edge', 'signIn', key]),
      problem: 'is not an address',
      got,
      remedy: "Write for example 'https://login.example.com'",
    };
  }
  yield* names('aws.edge.signIn.clientSecret', settings.clientSecret, 'a Secret');
};

/** What a Gateway refers to is found by name. */
export const gateway: Rule = function* ({ aws }) {
  const door = aws?.edge?.door;
  if (door?.type !== 'gateway') return;
  yield* names('aws.edge.door.className', door.className, 'a GatewayClass');
  if (door.certificateSecret !== undefined) yield* names('aws.edge.door.certificateSecret', door.certificateSecret, 'a Secret');
};

function* names(path: string, got: string, what: string) {
  if (isDnsSubdomain(got)) return;
  yield { path, problem: `is not the name of ${what}`, got, remedy: 'Use lower-case letters, digits, hyphens and dots' };
}

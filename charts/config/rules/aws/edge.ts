import type { Rule } from '../rule';

/** An internet-facing load balancer stands in public subnets. */
export const edge: Rule = function* ({ aws }) {
  if (aws?.edge?.internet === undefined) return;
  const { network, edge: settings } = aws;
  if (network.type === 'existing' && network.publicSubnets.length === 0) {
    const remedy = 'Give a public subnet for each zone';
    yield { path: 'aws.network.publicSubnets', problem: 'are none, and the load balancer is on the internet', remedy };
  }
  const got = settings.internet?.requestsPerFiveMinutes ?? LEAST;
  if (got >= LEAST) return;
  yield { path: 'aws.edge.internet.requestsPerFiveMinutes', problem: 'is less than AWS WAF counts', got, remedy: `Give ${LEAST} or more` };
};

/** @see https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based-high-level-settings.html */
const LEAST = 10;

/** Who is to be told of a budget. */
export const budget: Rule = function* ({ aws }) {
  const emails = aws?.cost.budget?.emails;
  if (emails === undefined || (emails.length > 0 && emails.length <= 10)) return;
  yield { path: 'aws.cost.budget.emails', problem: 'are not 1 to 10', got: emails, remedy: 'Give up to ten addresses' };
};

/** AWS makes these exports in one region alone. */
export const costReport: Rule = function* ({ aws }) {
  if (aws === undefined || !aws.cost.report || ['us-east-1', 'cn-northwest-1'].includes(aws.region)) return;
  const remedy = "Ask for it in an environment of 'us-east-1': it is of the whole account";
  yield { path: 'aws.cost.report', problem: `cannot be made in the region '${aws.region}'`, got: true, remedy };
};

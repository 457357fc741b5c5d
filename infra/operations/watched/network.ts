import type { Alarm, Watched } from '../alarm';

/** NAT gateways. */
export function* networkAlarms({ network: { natGateways } }: Watched): Generator<Alarm> {
  for (const [index, NatGatewayId] of natGateways.entries()) {
    yield {
      id: `nat-${index}-ports`,
      title: 'A NAT gateway has no ports left',
      severity: 'critical',
      metric: { namespace: 'AWS/NATGateway', name: 'ErrorPortAllocation', statistic: 'Sum', dimensions: { NatGatewayId } },
      is: 'GREATER_THAN_THRESHOLD',
      threshold: 0,
      periods: 3,
      reason:
        'Each count is a connection that was not made; it has 55,000 for one destination, which takes a leak of connections to use up',
    };
    yield {
      id: `nat-${index}-drops`,
      title: 'A NAT gateway drops packets',
      severity: 'warning',
      metric: { namespace: 'AWS/NATGateway', name: 'PacketsDropCount', statistic: 'Sum', dimensions: { NatGatewayId } },
      is: 'GREATER_THAN_THRESHOLD',
      threshold: 100,
      periods: 3,
      reason: 'A healthy one drops none; a hundred in five minutes, for a quarter of an hour, are more than a moment of its own failover',
    };
  }
}

import type { Alarm, Watched } from '../alarm';

/** The load balancer, once it is there: the manifests make it, and AWS gives it its name. */
export function* loadBalancerAlarms({ environment: { aws } }: Watched): Generator<Alarm> {
  const LoadBalancer = aws.edge?.loadBalancer;
  if (LoadBalancer === undefined) return;
  const metric = (name: string) => ({ namespace: 'AWS/ApplicationELB', name, statistic: 'Sum', dimensions: { LoadBalancer } }) as const;
  yield {
    id: 'load-balancer-errors',
    title: 'The load balancer reaches no router',
    severity: 'critical',
    metric: metric('HTTPCode_ELB_5XX_Count'),
    is: 'GREATER_THAN_THRESHOLD',
    threshold: 10,
    periods: 2,
    reason: 'It answers so itself when no router does; a rollout costs a few, more than ten in five minutes twice in a row are an outage',
  };
  yield {
    id: 'load-balancer-failures',
    title: 'Routers answer with errors',
    severity: 'warning',
    metric: metric('HTTPCode_Target_5XX_Count'),
    is: 'GREATER_THAN_THRESHOLD',
    threshold: 25,
    periods: 3,
    reason: 'Single queries fail by their own limits; 25 in five minutes, for a quarter of an hour, are a broker or a tier that is gone',
  };
}

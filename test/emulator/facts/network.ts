import { deepEqual, equal, match } from 'node:assert/strict';

import { AWS_PORTS } from '../../../charts/config/addresses';
import { namesOf } from '../../../charts/config/names';
import { SUBNETS } from '../../../charts/config/aws/subnets';
import type { Deployed, Fact } from './fact';

/** The network is as the environment asks for, and every way out of it is known. */
export function networkFacts(deployed: Deployed): readonly Fact[] {
  const { environment, api, outputs } = deployed;
  const { network, zones } = environment.aws;
  if (network.type === 'existing') return [];
  const { DruidVpcId: vpcId = '', DruidClusterSecurityGroupId: clusterGroup } = outputs;
  const inVpc = { 'Filter.1.Name': 'vpc-id', 'Filter.1.Value.1': vpcId };
  const subnets = async () => (await api.ec2<{ readonly subnetSet: readonly Subnet[] }>('DescribeSubnets', inVpc)).subnetSet;
  const tables = async () => (await api.ec2<{ readonly routeTableSet: readonly Table[] }>('DescribeRouteTables', inVpc)).routeTableSet;
  return [
    {
      what: `the VPC has ${network.cidr}`,
      check: async () => {
        const { vpcSet } = await api.ec2<{ readonly vpcSet: readonly { readonly cidrBlock: string }[] }>('DescribeVpcs', inVpc);
        deepEqual(
          vpcSet.map(({ cidrBlock }) => cidrBlock),
          [network.cidr],
        );
      },
    },
    {
      what: `${SUBNETS.length * zones.length} subnets: one of each kind in each zone`,
      check: async () => {
        const found = await subnets();
        const places = found.map((subnet) => `${kindOf(subnet)} ${subnet.availabilityZone}`);
        deepEqual(places.toSorted(), SUBNETS.flatMap((kind) => zones.map((zone) => `${kind} ${zone}`)).toSorted());
      },
    },
    ...(['Private', 'Public'] as const).map((kind) => ({
      what: `the output of ${kind.toLowerCase()} subnets names all of them`,
      check: async () => {
        const found = (await subnets()).filter((subnet) => kindOf(subnet) === kind.toLowerCase()).map(({ subnetId }) => subnetId);
        deepEqual(outputs[`Druid${kind}SubnetIds`]?.split(',').toSorted(), found.toSorted());
      },
    })),
    {
      what: `out of private subnets lead ${{ none: 'no gateways', single: 'one NAT gateway', 'per-zone': 'NAT gateways, in each zone its own' }[network.nat]}, out of isolated ones none`,
      check: async () => {
        const { natGatewaySet: gateways } = await api.ec2<{ readonly natGatewaySet: readonly Gateway[] }>('DescribeNatGateways', inVpc);
        const all = await subnets();
        const zoneOf = (id: string | undefined) => all.find(({ subnetId }) => subnetId === id)?.availabilityZone ?? '';
        const routes = new Map((await tables()).map(({ routeTableId, routeSet }) => [routeTableId, routeSet]));
        const found = tablesOf(deployed).map(({ tableId, subnetId }) => {
          const subnet = all.find((one) => one.subnetId === subnetId);
          const out = routes.get(tableId)?.find(({ destinationCidrBlock }) => destinationCidrBlock === '0.0.0.0/0');
          const gateway = gateways.find(({ natGatewayId }) => natGatewayId === out?.natGatewayId);
          const way = out?.gatewayId?.startsWith('igw-')
            ? 'internet'
            : gateway === undefined
              ? 'none'
              : `NAT in ${zoneOf(gateway.subnetId)}`;
          return `${subnet === undefined ? '' : kindOf(subnet)} ${zoneOf(subnetId)}: ${way}`;
        });
        const nat = { none: () => 'none', single: () => `NAT in ${zones[0]}`, 'per-zone': (zone: string) => `NAT in ${zone}` }[network.nat];
        const wanted = zones.flatMap((zone) => [`public ${zone}: internet`, `private ${zone}: ${nat(zone)}`, `isolated ${zone}: none`]);
        deepEqual(found.toSorted(), wanted.toSorted());
      },
    },
    {
      what: 'S3 is reached from every subnet without the internet',
      check: async () => {
        const endpoints = await api.ec2<{ readonly vpcEndpointSet: readonly Endpoint[] }>('DescribeVpcEndpoints', inVpc);
        const gateways = endpoints.vpcEndpointSet.filter(({ vpcEndpointType }) => vpcEndpointType === 'Gateway');
        deepEqual(
          gateways.map(({ serviceName }) => serviceName),
          [`com.amazonaws.${environment.aws.region}.s3`],
        );
        deepEqual(
          gateways[0]?.routeTableIdSet.toSorted(),
          tablesOf(deployed)
            .map(({ tableId }) => tableId)
            .toSorted(),
        );
      },
    },
    {
      what: 'all traffic is logged',
      check: async () => {
        const { flowLogSet } = await api.ec2<{ readonly flowLogSet: readonly FlowLog[] }>('DescribeFlowLogs');
        deepEqual(
          flowLogSet.map(({ resourceId, trafficType, logGroupName }) => ({ resourceId, trafficType, logGroupName })),
          [{ resourceId: vpcId, trafficType: 'ALL', logGroupName: `/aws/vpc/${namesOf(environment).cluster}` }],
        );
      },
    },
    {
      what: 'security groups let in nobody but the cluster, to the ports of the database and of the stream',
      check: async () => {
        const { securityGroupInfo } = await api.ec2<{ readonly securityGroupInfo: readonly Group[] }>('DescribeSecurityGroups', inVpc);
        // The cluster's own is EKS'; into it the bastion is let, and nobody else.
        const own = securityGroupInfo.filter(({ groupName, groupId }) => groupName !== 'default' && groupId !== clusterGroup);
        const rules = own.flatMap(({ ipPermissions }) => listOf(ipPermissions));
        for (const { ipRanges } of rules) deepEqual(listOf(ipRanges), []);
        const found = rules.flatMap(({ fromPort, toPort, groups }) =>
          listOf(groups).map(({ groupId }) => `${groupId} ${fromPort}-${toPort}`),
        );
        const ports = [AWS_PORTS.database, ...(environment.stream?.type.startsWith('msk-') ? [AWS_PORTS.stream] : [])];
        deepEqual(found.toSorted(), ports.map((port) => `${clusterGroup} ${port}-${port}`).toSorted());
      },
    },
    ...(environment.aws.bastion ? [bastionFact(api, outputs)] : []),
  ];
}

function bastionFact(
  api: Deployed['api'],
  { DruidBastionInstanceId: id = '', DruidPrivateSubnetIds: subnets = '' }: Deployed['outputs'],
): Fact {
  return {
    what: 'the bastion is an ARM machine in a private subnet',
    check: async () => {
      type Answer = { readonly reservationSet: readonly { readonly instancesSet: readonly Instance[] }[] };
      const { reservationSet } = await api.ec2<Answer>('DescribeInstances', { 'InstanceId.1': id });
      const instance = reservationSet[0]?.instancesSet[0];
      equal(instance?.architecture, 'arm64');
      match(subnets, new RegExp(instance.subnetId));
    },
  };
}

/** Which route table is of which subnet: moto takes that, but does not tell it again. */
function tablesOf({ whole, ids }: Deployed) {
  const associations = Object.values(whole.Resources).filter(({ Type }) => Type === 'AWS::EC2::SubnetRouteTableAssociation');
  return associations.map(({ Properties = {} }) => {
    const { RouteTableId, SubnetId } = Properties as Readonly<Record<'RouteTableId' | 'SubnetId', { readonly Ref: string }>>;
    return { tableId: ids[RouteTableId.Ref] ?? '', subnetId: ids[SubnetId.Ref] ?? '' };
  });
}

const listOf = <T>(value: readonly T[] | '' | undefined): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : []);

const kindOf = ({ tagSet }: Subnet) => tagSet.find(({ key }) => key === 'aws-cdk:subnet-name')?.value ?? '';

interface Subnet {
  readonly subnetId: string;
  readonly availabilityZone: string;
  readonly tagSet: readonly { readonly key: string; readonly value: string }[];
}

interface Table {
  readonly routeTableId: string;
  readonly routeSet: readonly { readonly destinationCidrBlock?: string; readonly gatewayId?: string; readonly natGatewayId?: string }[];
}

interface Gateway {
  readonly natGatewayId: string;
  readonly subnetId: string;
}

interface Endpoint {
  readonly vpcEndpointType: string;
  readonly serviceName: string;
  readonly routeTableIdSet: readonly string[];
}

interface FlowLog {
  readonly resourceId: string;
  readonly trafficType: string;
  readonly logGroupName: string;
}

interface Group {
  readonly groupId: string;
  readonly groupName: string;
  readonly ipPermissions: readonly Rule[] | '';
}

interface Rule {
  readonly fromPort: string;
  readonly toPort: string;
  readonly ipRanges: readonly unknown[] | '';
  readonly groups: readonly { readonly groupId: string }[] | '';
}

interface Instance {
  readonly architecture: string;
  readonly subnetId: string;
}

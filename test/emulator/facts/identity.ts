import { deepEqual, ok } from 'node:assert/strict';

import { serviceAccountsOf } from '../../../charts/config/aws/service-accounts';
import type { Deployed, Fact } from './fact';

/** Every role is taken by nobody but its own, and does no more than to what was made. */
export function identityFacts({ environment, api, outputs, whole, ids }: Deployed): readonly Fact[] {
  const { account, region } = environment.aws;
  const { DruidClusterName: cluster, DruidKeyArn: key } = outputs;
  const roles = async () => {
    const { Roles } = await api.query<{ readonly Roles: readonly Role[] }>('iam', 'ListRoles', { MaxItems: '1000' });
    return Promise.all(
      Roles.map(async ({ RoleName, AssumeRolePolicyDocument }) => ({
        name: RoleName,
        trust: AssumeRolePolicyDocument,
        policies: await policiesOf(RoleName),
      })),
    );
  };
  const policiesOf = async (RoleName: string) => {
    const { PolicyNames } = await api.query<{ readonly PolicyNames: readonly string[] }>('iam', 'ListRolePolicies', { RoleName });
    return Promise.all(
      PolicyNames.map(async (PolicyName) => {
        const said = await api.query<{ readonly PolicyDocument: unknown }>('iam', 'GetRolePolicy', { RoleName, PolicyName });
        return { PolicyName, text: textOf(said.PolicyDocument) };
      }),
    );
  };
  return [
    {
      what: 'each service account has a role that it alone takes, in this cluster alone',
      check: async () => {
        const found = new Map((await roles()).map(({ name, trust }) => [name, textOf(trust)]));
        const associations = Object.values(whole.Resources).filter(({ Type }) => Type === 'AWS::EKS::PodIdentityAssociation');
        const names = associations.map(({ Properties = {} }) => {
          const { Namespace, ServiceAccount, RoleArn } = Properties as unknown as Association;
          const statement = {
            Action: ['sts:AssumeRole', 'sts:TagSession'],
            Condition: {
              StringEquals: {
                'aws:SourceAccount': account,
                'aws:RequestTag/eks-cluster-arn': `arn:aws:eks:${region}:${account}:cluster/${cluster}`,
                'aws:RequestTag/kubernetes-namespace': Namespace,
                'aws:RequestTag/kubernetes-service-account': ServiceAccount,
              },
            },
            Effect: 'Allow',
            Principal: { Service: 'pods.eks.amazonaws.com' },
          };
          const trust = found.get(ids[RoleArn['Fn::GetAtt'][0]] ?? '') ?? '{}';
          deepEqual((JSON.parse(trust) as { readonly Statement?: unknown }).Statement, [statement]);
          return `${Namespace}/${ServiceAccount}`;
        });
        for (const { namespace, name } of serviceAccountsOf(environment))
          ok(names.includes(`${namespace}/${name}`), `${namespace}/${name}`);
      },
    },
    {
      what: 'the output names the role of nodes',
      check: async () => {
        const { DruidNodeRoleName: name } = outputs;
        const nodes = (await roles())
          .filter(({ trust }) => textOf(trust).includes('"Service":"ec2.amazonaws.com"'))
          .map((role) => role.name);
        ok(nodes.includes(name ?? ''), `${name} is not of ${nodes.join(', ')}`);
      },
    },
    {
      what: 'IAM takes the policies of every role, one by one',
      check: async () => {
        for (const { name, trust } of await roles())
          await api.query('iam', 'UpdateAssumeRolePolicy', { RoleName: name, PolicyDocument: textOf(trust) });
        const all = (await roles()).flatMap(({ name, policies }) => policies.map((policy) => ({ name, ...policy })));
        ok(all.length > 0, 'there are none');
        for (const { name, PolicyName, text } of all)
          await api.query('iam', 'PutRolePolicy', { RoleName: name, PolicyName, PolicyDocument: text });
      },
    },
    {
      what: 'no role has more policies of its own than fit into one',
      check: async () => {
        for (const { name, trust, policies } of await roles()) {
          const own = policies.reduce((sum, { text }) => sum + text.length, 0);
          ok(own <= 10_240, `${name} has ${own} characters of policies`);
          ok(textOf(trust).length <= 2_048, `${name} is trusted in ${textOf(trust).length} characters`);
        }
      },
    },
    {
      what: 'policies name no bucket, key or queue but those that were made',
      check: async () => {
        const text = (await roles()).flatMap(({ policies }) => policies.map((policy) => policy.text)).join('\n');
        const buckets = await api.rest<string>('s3', 'GET', '/');
        const named = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
        const ofBuckets = named(/arn:aws:s3:::([^"/]+)/g);
        ok(ofBuckets.size > 0, 'no bucket is named');
        for (const name of ofBuckets) ok(buckets.includes(`<Name>${name}</Name>`), `there is no bucket ${name}`);
        deepEqual([...named(/"(arn:aws:kms:[^"]+)"/g)], [key]);
        const queue = outputs['DruidKarpenterQueueName'];
        deepEqual([...named(/arn:aws:sqs:[^"]*:([^":]+)"/g)], queue === undefined ? [] : [queue]);
      },
    },
  ];
}

/** Policies come as JSON, or as the text of it; and IAM counts no white space. */
function textOf(policy: unknown): string {
  return JSON.stringify(typeof policy === 'string' ? JSON.parse(policy.startsWith('%') ? decodeURIComponent(policy) : policy) : policy);
}

interface Role {
  readonly RoleName: string;
  readonly AssumeRolePolicyDocument: unknown;
}

interface Association {
  readonly Namespace: string;
  readonly ServiceAccount: string;
  readonly RoleArn: { readonly 'Fn::GetAtt': readonly [string, 'Arn'] };
}

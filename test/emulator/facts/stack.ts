import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { namesOf } from '../../../charts/config/names';
import type { Stack, Template } from '../assembly';
import type { Deployed, Fact } from './fact';

/** The stack is complete, and what it needs is where it says that it is. */
export function stackFacts(
  { environment, api, ids }: Deployed,
  folder: string,
  { template, assets }: Stack,
  given: Template,
): readonly Fact[] {
  const { account, region } = environment.aws;
  return [
    {
      what: 'nested templates are in the bucket, at their addresses',
      check: async () => {
        const nested = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::CloudFormation::Stack');
        equal(nested.length, 4);
        for (const { Properties } of nested) {
          const { bucketName = '', objectKey = '', source } = assetAt(Properties?.['TemplateURL'], assets);
          equal(bucketName, `cdk-hnb659fds-assets-${account}-${region}`);
          const stored = await api.rest<unknown>('s3', 'GET', `/${bucketName}/${objectKey}`);
          deepEqual(stored, JSON.parse(readFileSync(join(folder, source), 'utf8')));
        }
      },
    },
    {
      what: `the stack is complete, with ${Object.keys(given.Resources).length} resources`,
      check: async () => {
        const { Stacks } = await api.query<{ readonly Stacks: readonly { readonly StackStatus: string }[] }>(
          'cloudformation',
          'DescribeStacks',
          {
            StackName: namesOf(environment).cluster,
          },
        );
        deepEqual(
          Stacks.map(({ StackStatus }) => StackStatus),
          ['CREATE_COMPLETE'],
        );
        deepEqual(Object.keys(ids).toSorted(), Object.keys(given.Resources).toSorted());
      },
    },
    {
      what: 'roles are called after the stack',
      check: async () => {
        const { Roles } = await api.query<{ readonly Roles: readonly { readonly RoleName: string }[] }>('iam', 'ListRoles', {
          MaxItems: '1000',
        });
        equal(Roles.length, Object.values(given.Resources).filter(({ Type }) => Type === 'AWS::IAM::Role').length);
        for (const { RoleName } of Roles) match(RoleName, new RegExp(`^${namesOf(environment).cluster}-`));
      },
    },
  ];
}

function assetAt(address: unknown, assets: Stack['assets']) {
  const text = JSON.stringify(address);
  const [asset] = Object.values(assets).filter(({ destinations }) =>
    Object.values(destinations).some(({ bucketName, objectKey }) => text.includes(`/${bucketName}/${objectKey}"`)),
  );
  return { source: asset?.source.path ?? '', ...Object.values(asset?.destinations ?? {})[0] };
}

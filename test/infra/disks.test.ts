import { grantsOf, type Statement } from '../support/infra/policies';
import { foundationOf, type Resource } from '../support/infra/templates';

const ENCRYPT = 'kms:Decrypt kms:DescribeKey kms:GenerateDataKeyWithoutPlaintext kms:ReEncryptFrom kms:ReEncryptTo on <key>';
const GRANT = 'kms:CreateGrant on <key>';

/** Statements about keys, as those of a role are told. */
const aboutKeys = (role: Resource) => grantsOf(role).filter((grant) => grant.includes('kms:'));

/** The policies of a template that are attached to a role whose logical id begins so. */
const attachedTo = (name: Parameters<typeof foundationOf>[0], id: string) =>
  foundationOf(name)
    .ofType('AWS::IAM::Policy')
    .filter(({ Properties }) => JSON.stringify(Properties['Roles']).includes(id));

test('in EKS Auto Mode the cluster may encrypt volumes and disks of nodes with the key of the environment', () => {
  const policies = attachedTo('dev', 'controlplane').map(
    ({ Properties }) => ({ Properties: { Policies: [Properties] } }) as unknown as Resource,
  );
  expect(policies.flatMap(aboutKeys)).toEqual([`EncryptVolumes: ${ENCRYPT}`, `GrantKeysToVolumes: ${GRANT}`]);
});

test('where Karpenter makes nodes, it may, and the cluster need not', () => {
  const karpenter = foundationOf('prod').the('AWS::IAM::Role', 'identitykarpenterrole');
  expect(aboutKeys(karpenter)).toEqual([`EncryptDisks: ${ENCRYPT}`, `GrantKeysToDisks: ${GRANT}`]);
  expect(attachedTo('prod', 'controlplane')).toEqual([]);
});

test.each([
  ['prod', ['EncryptDisksOfSpotNodes', 'GrantKeyToDisksOfSpotNodes']],
  ['automatic', []],
] as const)('in %s, EC2 may start spot nodes with the key if there are any', (name, sids) => {
  const policy = foundationOf(name).the('AWS::KMS::Key').Properties['KeyPolicy'] as { readonly Statement: readonly Statement[] };
  const found = policy.Statement.filter(({ Sid = '' }) => Sid.includes('Spot'));
  expect(found.map(({ Sid }) => Sid)).toEqual(sids);
  for (const statement of found)
    expect(JSON.stringify(statement.Condition)).toContain(':role/aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot');
});

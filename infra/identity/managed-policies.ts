/** Policies that AWS keeps, and why each is better than one of ours. There is no other. */
export const MANAGED_POLICIES = {
  AmazonEKSClusterPolicy: 'EKS itself takes this role, and AWS changes the policy with EKS',
  AmazonEKSComputePolicy: 'EKS Auto Mode takes this role to make nodes, and AWS changes the policy with it',
  AmazonEKSBlockStoragePolicy: 'EKS Auto Mode takes this role to make volumes, and AWS changes the policy with it',
  AmazonEKSLoadBalancingPolicy: 'EKS Auto Mode takes this role to make load balancers, and AWS changes the policy with it',
  AmazonEKSNetworkingPolicy: 'EKS Auto Mode takes this role to give pods addresses, and AWS changes the policy with it',
  AmazonEKSWorkerNodeMinimalPolicy: 'It lets a node join and hand out Pod Identities, and nothing else',
  AmazonEC2ContainerRegistryPullOnly: 'It lets a node get images, and nothing else',
  AmazonSSMManagedInstanceCore: 'Session Manager is the only way into a machine, and AWS changes the policy with its agent',
  AmazonEKS_CNI_Policy: 'It is what the add-on prescribes, and AWS changes it with the add-on',
  CloudWatchAgentServerPolicy: 'It is what the add-on prescribes, and AWS changes it with the add-on',
  'service-role/AmazonEBSCSIDriverPolicyV2': 'It is what the add-on prescribes, and AWS changes it with the add-on',
  'service-role/AWSLambdaBasicExecutionRole': 'The function of the look-up writes its log with it, and nothing else',
  'service-role/AWSBackupServiceRolePolicyForBackup': 'AWS Backup takes this role, and AWS changes the policy as it learns to back up more',
} as const;

/** The name of a policy that AWS keeps. */
export type ManagedPolicyName = keyof typeof MANAGED_POLICIES;

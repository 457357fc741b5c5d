import all from './jest.config.cjs';

/** @type {import('jest').Config} What the AWS CDK and cdk-nag say of every foundation. */
export default { ...all, testPathIgnorePatterns: [], testMatch: ['<rootDir>/test/infra/checks.test.ts'] };

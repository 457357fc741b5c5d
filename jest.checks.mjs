import all from './jest.config.cjs';

/** @type {import('jest').Config} What takes as long as a third of all others: other programs are asked. */
export default { ...all, testPathIgnorePatterns: [], testMatch: ['<rootDir>/test/checks/*.test.ts'] };

import all from './jest.config.cjs';

/** @type {import('jest').Config} Whoever reads what is rendered is asked: Prometheus' and Alloy's own parsers. They have to be installed. */
export default { ...all, testPathIgnorePatterns: [], testMatch: ['<rootDir>/test/oracles/*.test.ts'] };

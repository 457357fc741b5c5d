/** @type {import('jest').Config} */
module.exports = {
  // One of two processors would be left idle otherwise.
  maxWorkers: '100%',
  watchman: false,
  testEnvironment: '<rootDir>/test/support/run/environment.cjs',
  moduleNameMapper: { '^(cdk8s|cdk8s-plus-30|constructs)$': '<rootDir>/test/support/run/outside/$1.cjs' },
  globalSetup: '<rootDir>/test/support/run/setup.ts',
  globalTeardown: '<rootDir>/test/support/run/teardown.ts',
  // It takes as long as a third of all others: `npm run checks`, which is a part of `npm run check`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/checks/', '<rootDir>/test/oracles/'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }] },
  modulePathIgnorePatterns: ['<rootDir>/lib', '<rootDir>/test/e2e/package.json'],
  // Tests run inside a vm, where looking up a global takes far longer than outside: these are handed to every file.
  sandboxInjectedGlobals: ['Array', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'RegExp', 'Set', 'String', 'Symbol', 'WeakMap'],
  setupFiles: ['<rootDir>/test/support/run/v8.ts', '<rootDir>/test/support/run/shared.ts'],
};

const { TestEnvironment } = require('jest-environment-node');

/**
 * Libraries that take a third of a second to load, and have no state that tests could disturb: each worker loads them once, and hands them to
 * every file of tests, in the place of a copy for each.
 */
const SHARED = ['cdk8s', 'cdk8s-plus-30', 'constructs'];

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.outside = { Object, Array, libraries: Object.fromEntries(SHARED.map((name) => [name, require(name)])) };
  }
};

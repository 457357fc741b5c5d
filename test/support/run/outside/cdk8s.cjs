module.exports = globalThis.outside.libraries['cdk8s'];

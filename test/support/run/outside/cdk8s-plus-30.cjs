module.exports = globalThis.outside.libraries['cdk8s-plus-30'];

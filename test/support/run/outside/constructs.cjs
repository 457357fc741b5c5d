module.exports = globalThis.outside.libraries['constructs'];

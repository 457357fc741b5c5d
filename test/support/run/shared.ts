interface Outside {
  readonly Object: ObjectConstructor;
  readonly Array: ArrayConstructor;
}

/** What `environment.cjs` hands over. */
const { outside } = globalThis as unknown as { readonly outside: Outside };

/** Libraries that were loaded outside tell plain objects by what has made them. Those that are made here are as plain. */
for (const type of ['Object', 'Array'] as const) {
  Reflect.defineProperty(globalThis[type].prototype, 'constructor', { value: outside[type], configurable: true, writable: true });
}

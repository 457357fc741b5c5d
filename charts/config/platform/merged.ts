/** Values of a chart, or of an add-on. */
export type Values = Readonly<Record<string, unknown>>;

/** Values as Helm joins them: what is an object on both sides is joined level by level, and of all else the latter counts. */
export function merged(values: Values, over: Values): Values {
  const entries = Object.entries(over).map(([key, value]) => {
    const below = values[key];
    return [key, isObject(below) && isObject(value) ? merged(below, value) : value] as const;
  });
  return { ...values, ...Object.fromEntries(entries) };
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

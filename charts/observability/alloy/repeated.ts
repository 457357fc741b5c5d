/** Whether an empty list of this name means that there are no such blocks, and not that an attribute is empty: it has no items to tell. */
export function isRepeated(name: string): boolean {
  return REPEATED.includes(name);
}

/** The blocks that may be there more than once. A test asks that each list of blocks is among them. */
export const REPEATED: readonly string[] = [
  'and_sub_policy',
  'annotation',
  'dimension',
  'calls_dimension',
  'discovery',
  'drop_sub_policy',
  'endpoint',
  'field',
  'header',
  'label',
  'log_statements',
  'match_expression',
  'matcher',
  'metric',
  'metric_statements',
  'not_sub_policy',
  'pod',
  'pod_association',
  'policy',
  'role',
  'rule',
  'selectors',
  'source',
  'static',
  'trace_statements',
  'write_relabel_config',
];

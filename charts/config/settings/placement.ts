/** Where pods of one role go, so that they do not all fall together. */
export interface PlacementSettings {
  /**
   * Whether the pods of a role are spread over availability zones: `prefer` as far as possible, `require` or not at all.
   *
   * @default 'prefer'
   */
  readonly zones?: 'prefer' | 'require';
  /**
   * Whether the pods of a role are on different nodes: `prefer` as far as possible, `require` or not at all.
   *
   * @default 'prefer'
   */
  readonly hosts?: 'prefer' | 'require';
  /**
   * PriorityClasses that are made for servers and for tasks: higher numbers push lower ones off a full node, tasks push nobody.
   *
   * @default - none are made; pods have the cluster's default priority
   */
  readonly priorities?: { readonly servers: number; readonly tasks: number };
}

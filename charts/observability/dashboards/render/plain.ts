/**
 * A type of Grafana's SDK as JSON has it: values instead of enums, and without what only tells types apart.
 *
 * The SDK is here for its types alone. Loading it would take longer than everything else that this room does, and its builders make no
 * other values than these.
 */
export type Plain<Type> = 0 extends 1 & Type
  ? unknown // what the SDK leaves open: `any`
  : Type extends string | number
    ? Literal<Type>
    : Type extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : Type extends object
        ? { readonly [Key in keyof Type as Key extends '_implementsDataqueryVariant' ? never : Key]: Plain<Type[Key]> }
        : Type;

/** The values of an enum: texts as they are, and numbers as numbers. */
type Literal<Type extends string | number> = Type extends string
  ? `${Type}`
  : `${Type}` extends `${infer Value extends number}`
    ? Value
    : never;

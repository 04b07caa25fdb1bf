/** The shape of a dictionary, by the one in Chinese: same keys, any words. */
export type Words<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Source[Key] extends readonly string[]
        ? readonly string[]
        : Words<Source[Key]>;
};

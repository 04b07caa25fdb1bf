import * as z from 'zod/mini';

/**
 * What a field gives away. `public` is the default and is not written down.
 * The masking rule of each class is in `masking.ts` (《浙江政务服务网用户敏感信息脱敏处理规范》, 2019).
 */
export type Sensitivity = 'name' | 'phone' | 'address' | 'health' | 'free-text' | 'secret' | 'pseudonym';

export const sensitivityOf = z.registry<{ sensitivity: Sensitivity }>();

/** Marks a field for the data catalogue and for every test that looks for leaks. */
export const sensitive = <S extends z.ZodMiniType>(sensitivity: Sensitivity, schema: S): S => {
  // A copy: marking a shape that others share (`Id`) would mark it everywhere.
  const marked = z.clone(schema, undefined, { parent: true });
  sensitivityOf.add(marked, { sensitivity });
  return marked;
};

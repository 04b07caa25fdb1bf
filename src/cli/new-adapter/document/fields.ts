import { tokensOf } from '../words.ts';
import { recordOf, type Shape } from './shape.ts';

/** One value somewhere in a request or an answer. */
export interface Field {
  /** `0` stands for the first of a list. */
  path: readonly string[];
  /** Of its own name, and of all above it. */
  own: readonly string[];
  above: readonly string[];
  shape: Shape;
  required: boolean;
  example: unknown;
}

const deepest = 7;
const most = 4000;

interface Waiting {
  path: string[];
  above: readonly string[];
  shape: Shape;
  refs: readonly string[];
  required: boolean;
  example: unknown;
}

const within = ({ shape, path, above, refs, required, example }: Waiting): Waiting[] => {
  if (path.length >= deepest) return [];
  const said = shape.ref;
  // Once more into itself is enough: an item with its variations.
  if (said && refs.filter((ref) => ref === said).length > 1) return [];
  const trail = said ? [...refs, said] : refs;
  const item = shape.items?.();
  if (shape.type === 'array' && item)
    return [
      { path: [...path, '0'], above, shape: item, refs: trail, required, example: Array.isArray(example) ? example[0] : item.example },
    ];
  const name = path.findLast((key) => key !== '0');
  const inherited = name === undefined ? above : [...above, ...tokensOf(name)];
  return shape.names.map((key) => {
    const inner = shape.field(key)!;
    const shown = recordOf(example);
    return {
      path: [...path, key],
      above: path.length === 0 ? above : inherited,
      shape: inner,
      refs: trail,
      required: required && shape.required.has(key),
      example: Object.hasOwn(shown, key) ? shown[key] : inner.example,
    };
  });
};

/** All values of a shape, the nearest first; one that holds itself is entered twice. */
export const fieldsOf = (shape: Shape, example: unknown = shape.example): Field[] => {
  const found: Field[] = [];
  let here: Waiting[] = [{ path: [], above: [], shape, refs: [], required: true, example }];
  while (here.length > 0 && found.length < most) {
    const next: Waiting[] = [];
    for (const one of here) {
      if (found.length >= most) break;
      const { path } = one;
      const name = path.at(-1);
      if (name !== undefined && name !== '0')
        found.push({ path, own: tokensOf(name), above: one.above, shape: one.shape, required: one.required, example: one.example });
      next.push(...within(one));
    }
    here = next.slice(0, most);
  }
  return found;
};

export const isLeaf = ({ shape }: Field): boolean => shape.type !== 'object' && shape.type !== 'array';

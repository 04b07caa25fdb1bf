import { registerHooks } from 'node:module';
import type { Operations } from '../../../src/contract/index.ts';

const lite = new URL('../../../src/lite/zod-mini.ts', import.meta.url).href;
const mark = '?lite';

/** The whole contract once more, with the light runtime in zod's place, as `dist/cdn` is built. */
export const liteOperations = async (): Promise<Operations> => {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (!context.parentURL?.endsWith(mark)) return next(specifier, context);
      if (specifier === 'zod/mini') return { url: lite, format: 'module-typescript', shortCircuit: true };
      const resolved = next(specifier, context);
      return { ...resolved, url: resolved.url + mark };
    },
  });
  try {
    const { operations } = (await import(`../../../src/contract/index.ts${mark}`)) as { operations: Operations };
    return operations;
  } finally {
    hooks.deregister();
  }
};

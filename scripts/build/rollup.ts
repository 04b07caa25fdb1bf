import { nodeResolve } from '@rollup/plugin-node-resolve';
import { relative } from 'node:path';
import { rollup, type InputOptions, type RollupBuild, type RollupLog } from 'rollup';
import { root } from './entries.ts';

const isOfOthers = (log: RollupLog) => [log.id, log.loc?.file, ...(log.ids ?? [])].some((id) => id?.includes('node_modules'));

/** zod's misplaced annotations and inner cycles are known and harmless; anything else that rollup warns of is a fault of ours. */
const isHarmless = (log: RollupLog) =>
  ['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY', 'THIS_IS_UNDEFINED', 'SOURCEMAP_BROKEN'].includes(log.code ?? '') && isOfOthers(log);

const failOn = (log: RollupLog): never => {
  throw new Error(`rollup: ${log.message.replaceAll(`${root}/`, '')}`);
};

export const bundle = (options: InputOptions): Promise<RollupBuild> =>
  rollup({
    ...options,
    plugins: [
      ...[options.plugins ?? []].flat(),
      nodeResolve({
        browser: true,
        exportConditions: ['browser', 'import', 'default'],
        // `sideEffects` of our package.json speaks of `dist/`, not of what lies in `.build/`.
        ignoreSideEffectsForRoot: true,
      }),
    ],
    onwarn: (log) => {
      if (!isHarmless(log)) failOn(log);
    },
  });

export const shortId = (id: string) => relative(root, id);

import type { Words } from './words.ts';

/** zh-CN is bundled; another language is loaded when it is asked for. */
export type Loaders<Source> = Partial<Record<string, () => Promise<{ default: Words<Source> }>>>;

const loaded = new WeakMap<object, Map<string, unknown>>();

/**
 * The words of an element in this language: at once if they are here, a promise the first time if they have to be loaded.
 * A language that we do not speak is answered in Chinese, and so is one whose file cannot be had.
 */
export const localize = <Source extends object>(
  lang: string,
  source: Source,
  loaders: Loaders<Source>,
): Words<Source> | Promise<Words<Source>> => {
  const chinese = source as Words<Source>;
  const language = lang.toLowerCase().split('-')[0]!;
  const load = loaders[language];
  if (!load) return chinese;
  const known = loaded.get(source) ?? new Map<string, unknown>();
  loaded.set(source, known);
  const words = known.get(language) as Words<Source> | undefined;
  if (words) return words;
  return load().then(
    (module) => {
      known.set(language, module.default);
      return module.default;
    },
    () => chinese,
  );
};

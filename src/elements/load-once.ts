/** Loads a part of an element once; after a failure (no network) the next call tries again. */
export const once = <Module>(load: () => Promise<Module>) => {
  let coming: Promise<Module> | undefined;
  const loader = { now: undefined as Module | undefined, failed: false, load: () => (coming ??= loaded()) };
  const loaded = () =>
    load().then(
      (module) => {
        loader.failed = false;
        return (loader.now = module);
      },
      (error: unknown) => {
        coming = undefined;
        loader.failed = true;
        throw error;
      },
    );
  return loader;
};

/** A script that runs before the page's own: the phone's clock is this much ahead of the real one. */
export const clockAhead = (milliseconds: number): string => `{
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args) { args.length ? super(...args) : super(Real.now() + ${milliseconds}); }
    static now() { return Real.now() + ${milliseconds}; }
  };
}`;

import { checked } from './checked.ts';
import type { LinliOptions } from './environment.ts';
import { setPageOptions } from './page-options.ts';

/**
 * Page-wide options. A portal's values beat them, an element's own values beat both.
 * Called again, it adds to what was said before; elements on the page follow at once.
 */
export const configure = (options: LinliOptions): void => {
  const right = checked(options, 'configure()');
  if (right.apiBase ?? right.config) setPageOptions({ adapter: undefined, ...right });
  else if (right.adapter) setPageOptions({ apiBase: undefined, config: undefined, ...right });
  else setPageOptions(right);
};

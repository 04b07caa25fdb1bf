import { tokens } from './tokens.ts';

const form = 'linli-booking-form:not(:defined)';
const [place, , elderPlace] = tokens.place;

/**
 * The text of `dist/linli.css`: an element that is not defined yet takes the place that it will have while it loads, so that nothing
 * moves when it comes. The padding is the element's: a share of the width it stands in.
 */
export const linliCss = (): string => `linli-portal:not(:defined) { display: contents; }
${form} {
  display: block;
  box-sizing: content-box;
  padding-block: clamp(8px, 4%, 24px);
  min-block-size: var(--linli-place, ${place});
}
[elder] ${form}, ${form}[elder] { min-block-size: var(--linli-place-elder, ${elderPlace}); }
`;

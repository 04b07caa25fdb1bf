import { tokens } from './tokens.ts';

/** Those that fill a page's place from the first moment. */
const filling = ['linli-booking-form', 'linli-booking-tracker'];
const inElder = (name: string) => `[elder] ${name}:not(:defined), ${name}[elder]:not(:defined)`;
const [place, , elderPlace] = tokens.place;

/**
 * The text of `dist/linli.css`: an element that is not defined yet takes the place that it will have while it loads, so that nothing
 * moves when it comes. The padding is the element's: a share of the width it stands in.
 */
export const linliCss = (): string => `linli-portal:not(:defined) { display: contents; }
${filling.map((name) => `${name}:not(:defined)`).join(', ')} {
  display: block;
  box-sizing: content-box;
  padding-block: clamp(8px, 4%, 24px);
  min-block-size: var(--linli-place, ${place});
}
${filling.map(inElder).join(', ')} { min-block-size: var(--linli-place-elder, ${elderPlace}); }
`;

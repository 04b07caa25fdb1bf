import { tokens } from './tokens.ts';

const [place, , elderPlace] = tokens.place;
const whole = [`var(--linli-place, ${place})`, `var(--linli-place-elder, ${elderPlace})`] as const;

/** What each takes from the first moment. Most fill a page's place; the verifier's first screen is one button. */
const places: [names: string[], light: string, elder: string][] = [
  [['linli-booking-form', 'linli-booking-tracker', 'linli-review-panel', 'linli-worker-code'], ...whole],
  [['linli-worker-verifier'], '264px', '364px'],
];
const oneOf = (names: string[]) => `:is(${names.join(', ')})`;

/**
 * The text of `dist/linli.css`: an element that is not defined yet takes the place that it will have while it loads, so that nothing
 * moves when it comes; one that is hidden stays so. The padding is the element's: a share of the width it stands in.
 */
export const linliCss = (): string => `linli-portal:not(:defined) { display: contents; }
${oneOf(places.flatMap(([names]) => names))}:not(:defined):not([hidden]) {
  display: block;
  box-sizing: content-box;
  padding-block: clamp(8px, 4%, 24px);
}
${places
  .map(
    ([names, light, elder]) => `${oneOf(names)}:not(:defined) { min-block-size: ${light}; }
[elder] ${oneOf(names)}:not(:defined), ${oneOf(names)}[elder]:not(:defined) { min-block-size: ${elder}; }`,
  )
  .join('\n')}
`;

const form = 'linli-booking-form:not(:defined)';

/**
 * The text of `dist/linli.css`: an element that is not defined yet takes the size of its own skeleton, so that nothing moves when it
 * comes. The padding is the element's: a share of the width it stands in.
 */
export const linliCss = (): string => `linli-portal:not(:defined) { display: contents; }
${form} {
  display: block;
  box-sizing: content-box;
  padding-block: clamp(8px, 4%, 24px);
  min-block-size: 613px;
}
[elder] ${form}, ${form}[elder] { min-block-size: 743px; }
`;

/** The text of `dist/linli.css`: elements that are not defined yet take the size they will have, so that nothing shifts. */
export const linliCss = (): string => `linli-portal { display: block; }
linli-booking-form { display: block; }
linli-booking-form:not(:defined) { min-block-size: 640px; }
`;

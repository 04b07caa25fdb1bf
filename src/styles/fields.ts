import { css } from 'lit';

/** Fields and their labels. */
export const fieldStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  .field > label,
  legend {
    padding: 0;
    font-weight: 600;
  }
  legend {
    margin-block-end: 6px;
  }
  .box {
    inline-size: 100%;
    max-inline-size: 32em;
    padding-inline: 12px;
  }
  /* In WebKit a long choice makes the page wider. */
  select {
    contain: paint;
    text-overflow: ellipsis;
  }
`;

import { css } from 'lit';

/** For the steps after the first. */
export const restStyles = css`
  .between > button {
    padding-inline: 0;
    text-align: end;
  }
  .hold > button {
    padding-inline: 0;
  }
  .stack > legend {
    margin-block-end: 12px;
    font-size: 1.125em;
  }
  .pair,
  .trio {
    display: grid;
    gap: 16px;
    align-items: start;
  }
  .trio {
    max-inline-size: 32em;
  }
  /* Breaks before it, not in it. */
  .range {
    display: inline-block;
  }
  @container (min-width: 480px) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
    .trio {
      grid-template-columns: repeat(3, 1fr);
    }
  }
`;

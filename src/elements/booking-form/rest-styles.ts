import { css } from 'lit';

/** For the steps after the first. */
export const restStyles = css`
  .between > button {
    flex: none;
    padding-inline: 0;
  }
  .stack > legend {
    font-size: 1.125em;
  }
  .pair,
  .trio {
    display: grid;
    gap: 12px;
    align-items: start;
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

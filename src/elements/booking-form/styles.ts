import { css } from 'lit';

export const firstStyles = css`
  .between {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
  }
  h2:focus,
  h2:focus-visible {
    outline: none;
  }
`;

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

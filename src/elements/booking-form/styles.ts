import { css } from 'lit';

export const bookingFormStyles = css`
  .between {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .between > button {
    flex: none;
    padding-inline: 0;
  }
  h2:focus,
  h2:focus-visible {
    outline: none;
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

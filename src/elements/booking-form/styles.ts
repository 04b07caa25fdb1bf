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
  }
  .hold {
    min-block-size: calc(var(--_target) + 8px);
  }
  .ready {
    position: sticky;
    inset-block-end: 0;
    padding-block: 12px;
    background: var(--_ground);
  }
  input,
  button {
    scroll-margin-block: 8px calc(var(--_target) + 40px);
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

import { css } from 'lit';

export const bookingFormStyles = css`
  form {
    padding-block: 4px;
  }
  .between {
    justify-content: space-between;
  }
  h2:focus,
  h2:focus-visible {
    outline: none;
  }
  .pair,
  .trio {
    display: grid;
    gap: 12px;
  }
  .hold {
    min-block-size: calc(var(--_target) + 8px);
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

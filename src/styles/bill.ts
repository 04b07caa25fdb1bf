import { css } from 'lit';

/** Rows of a bill, a refund ladder, a receipt. */
export const billStyles = css`
  .rows > div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .rows > :first-child {
    border: 0;
  }
  .rows small {
    display: block;
  }
  .rows {
    max-inline-size: 36em;
  }
  dd {
    flex: none;
    max-inline-size: 75%;
    text-align: end;
  }
  .rows > .total {
    border-color: var(--_edge);
    font-size: 1.125em;
    font-weight: 600;
  }
`;

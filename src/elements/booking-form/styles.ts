import { css } from 'lit';

export const firstStyles = css`
  .between {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
  }
  /* As high from the first moment as linli.css has it, so that nothing below moves; the way on stands at its end. */
  .filling {
    display: flex;
    flex-direction: column;
    min-block-size: var(--_place);
  }
  .filling > .end {
    margin-block-start: auto;
  }
  .fill {
    flex: 1 1 0;
    min-block-size: 0;
    overflow: hidden;
  }
  h2:focus,
  h2:focus-visible {
    outline: none;
  }
`;

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

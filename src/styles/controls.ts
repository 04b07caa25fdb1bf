import { css } from 'lit';
import { fieldStyles } from './fields.ts';

/** Fields and their labels, radio cards and checkboxes. */
export const controlStyles = css`
  ${fieldStyles}
  .opts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
    gap: 8px;
  }
  .opt {
    position: relative;
    display: grid;
  }
  .field > .opt {
    font-weight: 400;
  }
  .opt > input {
    position: absolute;
    inset-block-start: calc(var(--_target) / 2 - 10px);
    inset-inline-start: 14px;
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--_primary);
  }
  .face {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 12px;
    align-content: start;
    padding: calc((var(--_target) - var(--_leading) * 1em) / 2 - 1px) 14px;
    padding-inline-start: 46px;
  }
  .face > small {
    flex-basis: 100%;
  }
  .aside {
    color: var(--_accent);
  }
  :checked + .face {
    border-color: var(--_primary);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_primary);
  }
  :disabled + .face {
    background: none;
    color: var(--_muted);
  }
`;

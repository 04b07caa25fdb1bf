import { css } from 'lit';

/** Fields, radio cards, checkboxes, stepper. */
export const controlStyles = css`
  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .field > label,
  .field > legend {
    font-size: 1em;
    font-weight: 600;
  }
  .box {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 8px 12px;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  textarea {
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .error {
    color: var(--_danger);
  }
  .opts {
    display: grid;
    gap: 8px;
  }
  .opt {
    position: relative;
    display: block;
    cursor: pointer;
  }
  .opt > input {
    position: absolute;
    inset: 14px auto auto 14px;
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--_primary);
  }
  .face {
    display: block;
    min-block-size: var(--_target);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    padding: 9px 14px 9px 46px;
  }
  input:checked + .face {
    border-color: var(--_primary);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_primary);
  }
  .stepper {
    display: flex;
    align-items: center;
    gap: 8px;
  }
`;

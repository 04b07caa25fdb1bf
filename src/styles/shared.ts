import { css } from 'lit';

/** The ground every element stands on: type, focus, links, buttons, vertical rhythm. */
export const sharedStyles = css`
  :host {
    display: block;
    min-inline-size: min(100%, 280px);
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    container-type: inline-size;
    color: var(--_text);
    font: var(--_size) / var(--_leading) var(--_font);
    overflow-wrap: anywhere;
    text-align: start;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    list-style: none;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.3;
  }
  h3,
  legend {
    font-size: 1.125em;
    font-weight: 600;
    padding: 0;
  }
  a {
    color: var(--_primary);
    text-underline-offset: 3px;
  }
  small,
  .sub {
    font-size: 0.9em;
    color: var(--_muted);
  }
  .stack {
    display: grid;
    gap: 16px;
  }
  .wide {
    gap: 28px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    min-block-size: var(--_target);
    padding: 8px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
    touch-action: manipulation;
  }
  .primary {
    background: var(--_primary);
    border-color: var(--_primary);
    color: var(--_on-primary);
    font-weight: 600;
    padding-inline: 24px;
  }
  .danger {
    color: var(--_danger);
    border-color: currentColor;
  }
  .plain {
    border-color: transparent;
    background: none;
    color: var(--_primary);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  :focus-visible,
  input:focus-visible + .face {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: no-preference) {
    button,
    .face {
      transition: background-color 0.15s;
    }
  }
`;

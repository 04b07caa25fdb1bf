import { css } from 'lit';

/** The ground every element stands on: type, focus, links, buttons, vertical rhythm. */
export const sharedStyles = css`
  :host {
    display: block;
    min-inline-size: min(100%, 280px);
  }
  [hidden],
  :host([hidden]) {
    display: none;
  }
  .root {
    container-type: inline-size;
    max-inline-size: 960px;
    margin-inline: auto;
    padding: var(--_pad);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_text);
    font: var(--_size) / var(--_leading) var(--_font);
    font-variant-numeric: tabular-nums;
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
  h3 {
    font-size: 1.125em;
  }
  a,
  .plain {
    color: var(--_primary);
    text-underline-offset: 4px;
  }
  small,
  .sub {
    font-size: 0.9em;
    font-weight: 400;
    color: var(--_muted);
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .wide {
    gap: 28px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  /* The way on stays in view under a long list, unless the window is low. */
  @media (height >= 560px) {
    .end {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      padding-block: 8px;
      background: var(--_ground);
    }
    * {
      scroll-margin-block: 16px 96px;
    }
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
  button,
  .box,
  .face,
  .phone {
    min-block-size: var(--_target);
    padding: 8px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  button,
  .opt {
    cursor: pointer;
    touch-action: manipulation;
  }
  .primary {
    padding-inline: 28px;
    border-color: var(--_primary);
    background: var(--_primary);
    color: var(--_on-primary);
    font-weight: 600;
  }
  .danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .plain,
  .phone {
    border-color: transparent;
    background: none;
    text-decoration: underline;
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  .off {
    opacity: 0.6;
  }
  :focus-visible,
  :focus-visible + .face {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @container (width < 480px) {
    .bar > button {
      flex: 1 1 auto;
    }
  }
  @container (width >= 720px) {
    .split {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 24px;
      align-items: start;
    }
  }
`;

import { css } from 'lit';

/** What one types into, what is said about it, single checkboxes, stepper. */
export const typingStyles = css`
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  textarea {
    resize: vertical;
  }
  .error {
    color: var(--_danger);
  }
  [aria-invalid='true'],
  [aria-invalid='true'] .face {
    border-color: var(--_danger);
  }
  /* As a grid, WebKit keeps its height when the window gets narrower. */
  .opt.bare {
    display: block;
  }
  .bare > .face {
    display: block;
    border-color: transparent;
    background: none;
    box-shadow: none;
    padding-inline: 32px 0;
  }
  .bare > input {
    inset-inline-start: 0;
  }
  .stepper {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .stepper > button {
    inline-size: var(--_target);
    padding: 0;
    font-size: 1.25em;
  }
  output {
    min-inline-size: 6em;
    text-align: center;
  }
`;

import { css } from 'lit';

export const firstStyles = css`
  /* As high from the first moment as linli.css has it; the button takes what is left. */
  .door {
    grid-template-rows: auto auto 1fr;
    align-content: start;
    min-block-size: 264px;
  }
  .elder .door {
    min-block-size: 364px;
  }
  /* From the tap on it fills the window: nothing below moves when the answer comes. */
  .root .door.on {
    grid-template-rows: none;
    min-block-size: var(--_place);
  }
  .big {
    min-block-size: 88px;
    inline-size: 100%;
    font-size: 1.5em;
  }
  .pick {
    position: relative;
    display: flex;
    flex: 1 1 auto;
    cursor: pointer;
  }
  .pick > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .pick > span {
    flex: 1;
    min-block-size: var(--_target);
    padding: 8px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
    align-content: center;
  }
  .pick > :focus-visible + span {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .ways > * {
    flex: 1 1 auto;
  }
  h2:focus,
  h2:focus-visible,
  h3:focus,
  h3:focus-visible {
    outline: none;
  }
`;

import { css } from 'lit';

/** The steps of the form. */
export const stepStyles = css`
  .steps {
    display: flex;
    gap: 8px;
  }
  .steps > li {
    display: grid;
    flex: 1 0 0;
    align-items: center;
    min-inline-size: 24px;
    min-block-size: 48px;
    border-block-start: 4px solid var(--_line);
    color: var(--_muted);
  }
  .steps > .done,
  .steps > .current {
    border-color: var(--_primary);
  }
  .steps > .current {
    color: var(--_text);
    font-weight: 600;
  }
  .steps > .done {
    min-inline-size: 44px;
  }
  .steps button {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    text-align: start;
  }
  .steps b {
    padding-inline-end: 6px;
  }
  @container (width < 480px) {
    .steps {
      gap: 4px;
      font-size: min(1em, 24px);
    }
    .steps > :not(.current) b {
      padding: 0;
    }
    .steps > .current {
      flex-grow: 3;
    }
    .steps > :not(.current) span > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;

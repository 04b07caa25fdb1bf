import { css } from 'lit';

/** Notices, steps, rows of a bill, skeletons. */
export const blockStyles = css`
  .notice {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .warn {
    background: var(--_wash);
  }
  .bad {
    background: var(--_blush);
  }
  .steps {
    display: flex;
    gap: 8px;
  }
  .rows > div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .skel {
    border-radius: var(--_radius);
    background: var(--_line);
    min-block-size: var(--_target);
  }
`;

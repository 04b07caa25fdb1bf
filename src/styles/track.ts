import { css } from 'lit';

/** A booking's way: a line of marks that are told apart by shape, and what the visit is. */
export const trackStyles = css`
  /* As high from the first moment as linli.css has it, so that nothing below moves into or out of sight. */
  .track,
  .root:empty {
    align-content: start;
    min-block-size: var(--_place);
  }
  .head {
    display: grid;
    gap: 4px;
    padding: 16px;
    border: 1px solid transparent;
    border-inline-start: 6px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .head.cancelled,
  .head.declined,
  .head.no-show {
    border-inline-start-color: var(--_edge);
    background: var(--_surface);
  }
  .head.arrived,
  .head.awaiting-acceptance {
    border-inline-start-color: var(--_accent);
    background: var(--_wash);
  }
  h2:focus {
    outline: none;
  }
  .line > li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    align-content: start;
    min-block-size: calc(var(--_leading) * 1em + 18px);
    padding-block-end: 12px;
    padding-inline-start: 34px;
  }
  .line > li > small {
    flex-basis: 100%;
  }
  .line time {
    color: var(--_muted);
    font-size: 0.9em;
  }
  /* The way to the next mark. */
  .line > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: calc(var(--_leading) * 0.5em + 11px) calc(var(--_leading) * -0.5em + 11px);
    inset-inline-start: 10px;
    inline-size: 2px;
    background: var(--_line);
  }
  .line > .done:not(:last-child)::after {
    background: var(--_primary);
  }
  .line > li::before {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--_leading) * 0.5em - 11px);
    inset-inline-start: 0;
    inline-size: 22px;
    block-size: 22px;
    border: 2px solid var(--_edge);
    border-radius: 50%;
    background: var(--_ground);
    line-height: 18px;
    text-align: center;
  }
  .line > .ahead {
    color: var(--_muted);
  }
  .line > .ahead::before {
    inset-block-start: calc(var(--_leading) * 0.5em - 7px);
    inset-inline-start: 4px;
    inline-size: 14px;
    block-size: 14px;
  }
  .line > .done::before {
    content: '✓';
    border-color: var(--_primary);
    background: var(--_primary);
    color: var(--_on-primary);
    font-size: 14px;
    font-weight: 700;
  }
  .line > .current,
  .line > .end {
    font-weight: 600;
  }
  .line > .current::before {
    border: 7px solid var(--_primary);
  }
  .line > .end::before {
    content: '×';
    border-radius: 6px;
    border-color: var(--_edge);
    font-size: 16px;
  }
  .elder .line > .done::before,
  .elder .line > .end::before {
    inline-size: 28px;
    block-size: 28px;
    inset-block-start: calc(var(--_leading) * 0.5em - 14px);
    inset-inline-start: -3px;
    font-size: 18px;
    line-height: 24px;
  }
  .who {
    display: flex;
    gap: 14px;
    align-items: center;
  }
  .who p > * {
    display: block;
  }
  .face-of {
    flex: none;
    inline-size: 56px;
    block-size: 56px;
    overflow: hidden;
    border-radius: 50%;
    background: var(--_tint);
  }
  .face-of > * {
    display: block;
    inline-size: 56px;
    block-size: 56px;
    object-fit: cover;
  }
  .face-of > svg {
    padding: 12px;
    fill: none;
    stroke: var(--_primary);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .whole {
    display: inline-block;
  }
  .coming > .skel:first-of-type {
    min-block-size: 6em;
  }
  .coming > .skel:last-child {
    min-block-size: 24em;
  }
`;

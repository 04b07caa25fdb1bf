import { css } from 'lit';

/** Day picker and slot list. Below 7 columns of 44 px the month flows in 4 columns, each day with its weekday. */
export const calendarStyles = css`
  .month {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .month button {
    flex: none;
    inline-size: var(--_target);
    padding: 0;
    font-size: 1.5em;
    line-height: 1;
    text-decoration: none;
  }
  .cal {
    display: grid;
    align-content: start;
    gap: 2px;
    text-align: center;
  }
  .cal,
  .skel.calendar {
    min-block-size: calc(6 * (var(--_cell) + 2px) + 1.5em);
  }
  .skel.calendar {
    margin-block-start: var(--_target);
  }
  .wk {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    gap: 2px;
  }
  .day {
    display: block;
    inline-size: 100%;
    block-size: var(--_cell);
    min-block-size: 0;
    padding: 0;
    border-color: transparent;
    background: none;
    line-height: 1.15;
  }
  /* Above its neighbours, so that the ring is whole. */
  .day:focus-visible {
    position: relative;
    z-index: 1;
  }
  .day small,
  .day i {
    display: block;
    font-size: 0.75em;
    font-style: normal;
  }
  .elder .day small,
  .elder .day i {
    font-size: 0.9em;
  }
  .elder .day,
  .elder .month button {
    line-height: 1.3;
  }
  .day i {
    display: none;
  }
  .day.free {
    background: var(--_tint);
    font-weight: 600;
  }
  .day > ::after {
    content: attr(data-sign);
  }
  .mark {
    color: var(--_accent);
  }
  .day.today {
    border-color: var(--_edge);
  }
  .day[aria-disabled] {
    color: var(--_muted);
  }
  .day.selected,
  .slot > :checked + .face {
    border-color: var(--_primary);
    background: var(--_primary);
    color: var(--_on-primary);
    font-weight: 600;
  }
  .selected > small,
  :checked + .face > small {
    color: inherit;
  }
  .slots {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.5em, 1fr));
    gap: 8px;
  }
  .part {
    margin-block-start: 6px;
  }
  .slot > input {
    opacity: 0;
  }
  .slot > .face {
    align-content: center;
    justify-content: center;
    padding: 8px 4px;
    text-align: center;
    line-height: 1.3;
  }
  @container (width < 308px) {
    .cal {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .cal,
    .skel.calendar {
      min-block-size: calc(8 * (var(--_cell) + 2px));
    }
    .wk {
      display: contents;
    }
    .wk:first-child,
    .blank {
      display: none;
    }
    .day {
      font-size: min(1em, 24px);
    }
    .day i {
      display: inline;
      margin-inline-end: 4px;
    }
  }
  @media (forced-colors: active) {
    .day.selected,
    .slot > :checked + .face {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

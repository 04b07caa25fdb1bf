import { css } from 'lit';

/** What others say: the sum, its bars, one review after another. */
export const reviewStyles = css`
  .stars {
    display: inline-flex;
    vertical-align: -0.15em;
  }
  .stars,
  .stars > svg {
    max-inline-size: 100%;
  }
  .stars > svg {
    inline-size: 6.2em;
    block-size: 1.24em;
  }
  .empty {
    fill: var(--_line);
  }
  .full {
    fill: var(--_accent);
  }
  .sum {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    min-block-size: 190px;
    align-items: center;
  }
  .mean {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .mean > strong {
    font-size: 2.5em;
    line-height: 1.3;
  }
  .bars {
    display: grid;
    gap: 4px;
  }
  .bars > li {
    display: grid;
    grid-template-columns: min(3.6em, 35cqi) minmax(0, 1fr) min(3.6em, 25cqi);
    gap: 8px;
    align-items: center;
  }
  .bars > li > :last-child {
    text-align: end;
  }
  .share {
    inline-size: 100%;
    block-size: 8px;
  }
  .all {
    fill: var(--_line);
  }
  .some {
    fill: var(--_primary);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  .marks > div {
    display: flex;
    gap: 6px;
  }
  .marks dt,
  .review small {
    color: var(--_muted);
  }
  .marks dd {
    font-weight: 600;
  }
  .reviews {
    display: grid;
    gap: 12px;
  }
  .review {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    text-align: start;
  }
  .review > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .review p {
    white-space: pre-line;
  }
  .reply {
    padding: 8px 12px;
    border-radius: 8px;
    background: var(--_tint);
  }
  h2:focus,
  h3:focus,
  h2:focus-visible,
  h3:focus-visible {
    outline: none;
  }
  /* As high from the first moment as linli.css has it. */
  .said,
  .root:empty {
    align-content: start;
    min-block-size: var(--_place);
  }
  .waiting {
    opacity: 0.6;
  }
  @container (width >= 640px) {
    .sum {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
    }
  }
`;

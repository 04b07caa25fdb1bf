import { css } from 'lit';

/** Notices, cards, skeletons. */
export const blockStyles = css`
  .notice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding: 12px 16px;
    /* Shows where the notice ends when colours are forced. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .notice.warn {
    background: var(--_wash);
  }
  .notice.error {
    background: var(--_blush);
    color: inherit;
  }
  .warn > strong {
    color: var(--_accent);
  }
  .error > strong {
    color: var(--_danger);
  }
  .notice > .bar {
    margin-block-start: 8px;
  }
  .phone,
  .notice li > a {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 0;
  }
  .card {
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  summary {
    padding-block: calc((var(--_target) - var(--_leading) * 1em) / 2);
    font-weight: 600;
    cursor: pointer;
  }
  details li {
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .skel {
    min-block-size: var(--_target);
    border-radius: var(--_radius);
    background: var(--_line);
  }
  /* As high as an option with a second line. */
  .skel.card {
    min-block-size: calc(var(--_target) + 1.35em);
  }
  .skel.line {
    min-block-size: 1.2em;
    inline-size: 70%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skel {
      animation: breathe 2s infinite;
    }
  }
  @keyframes breathe {
    50% {
      opacity: 0.5;
    }
  }
`;

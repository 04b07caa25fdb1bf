import { css } from 'lit';

/** Changes of worker, and the resident's other bookings. */
export const moreStyles = css`
  .changes time {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .changes > li + li {
    margin-block-start: 12px;
  }
  .others {
    display: grid;
    gap: 8px;
  }
  details .others > li {
    padding: 0;
    border: 0;
  }
  .others button {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    inline-size: 100%;
    text-align: start;
  }
  .others small {
    flex-basis: 100%;
  }
`;

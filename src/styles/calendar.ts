import { css } from 'lit';

/** Day picker and slot list. */
export const calendarStyles = css`
  .cal {
    display: grid;
    gap: 2px;
  }
  .wk {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    gap: 2px;
    text-align: center;
  }
  .day {
    inline-size: 100%;
    padding: 4px 0;
    border-color: transparent;
    background: none;
  }
  .slots {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(88px, 1fr));
    gap: 8px;
  }
`;

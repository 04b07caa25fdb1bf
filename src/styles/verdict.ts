import { css } from 'lit';

/** Camera, verdict, photo, marks: what is seen at the door. */
export const verdictStyles = css`
  .lens {
    position: relative;
    inline-size: min(100%, 440px);
    aspect-ratio: 1;
    margin-inline: auto;
    overflow: hidden;
    border-radius: var(--_radius);
    background: #111;
    color: #fff;
  }
  .lens > video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .aim {
    position: absolute;
    inset: 14%;
    border: 3px solid #fff;
    border-radius: 16px;
  }
  .tone {
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 12px 16px;
    border: 2px solid currentcolor;
    border-radius: var(--_radius);
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.35;
  }
  .good {
    background: var(--_tint);
    color: var(--_primary);
  }
  .ask {
    background: var(--_wash);
    color: var(--_accent);
  }
  .stop {
    background: var(--_blush);
    color: var(--_danger);
  }
  .mark {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: currentcolor;
  }
  .mark > .in {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 3.5;
  }
  .badge {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    padding: 4px 12px;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
  }
  .badge > .mark {
    inline-size: 1.2em;
    block-size: 1.2em;
  }
  .who,
  .same {
    display: grid;
    grid-template-columns: min(40%, 140px) minmax(0, 1fr);
    gap: 16px;
    align-items: center;
  }
  .who.bare {
    display: block;
  }
  .who > div > * + * {
    margin-block-start: 4px;
  }
  .same {
    grid-template-columns: minmax(0, 1fr);
  }
  .photo {
    display: grid;
    place-items: center;
    inline-size: min(100%, 300px);
    aspect-ratio: 4 / 5;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_muted);
    text-align: center;
  }
  .photo > img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .why > ul {
    display: grid;
    gap: 8px;
  }
  .why li {
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--_edge);
  }
  .rows > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    justify-content: space-between;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .sign {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    align-items: center;
  }
  h3 + .sign {
    margin-block-start: 8px;
  }
  .sign > .picture {
    flex: none;
    color: var(--_primary);
  }
  .sign > p {
    flex: 1 1 8em;
  }
  .sign b {
    display: block;
    font-size: 1.75em;
    line-height: 1.3;
  }
  .call {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    padding-block: 8px;
    border-radius: var(--_radius);
    text-decoration: none;
  }
  .call.phone {
    padding-inline: 16px;
    border-color: var(--_edge);
    background: var(--_surface);
  }
  .checked {
    max-inline-size: 32em;
  }
  @container (width < 480px) {
    .bar > .call {
      flex: 1 1 100%;
    }
  }
  @container (width >= 480px) {
    .who {
      grid-template-columns: 200px minmax(0, 1fr);
    }
    .same {
      grid-template-columns: 300px minmax(0, 1fr);
    }
  }
`;

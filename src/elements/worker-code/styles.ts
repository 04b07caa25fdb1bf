import { css } from 'lit';

export const codeStyles = css`
  /* The code takes the whole width: at 320 px its modules need every one of them. */
  .flush {
    max-inline-size: 34rem;
    padding-inline: 0;
  }
  .flush > .stack,
  .flush:empty {
    gap: 12px;
    align-content: start;
    /* As high from the first moment as linli.css has it. */
    min-block-size: var(--_place);
  }
  .flush > .stack > :not(.sheet) {
    margin-inline: var(--_pad);
  }
  .sheet {
    display: grid;
    place-items: center;
    place-content: center;
    inline-size: min(100%, 26rem);
    min-block-size: min(100cqi, 26rem);
    margin-inline: auto;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .sheet.ready {
    background: #fff;
    forced-color-adjust: none;
  }
  canvas {
    display: block;
    image-rendering: pixelated;
  }
  .whole {
    inline-size: min(80cqi, 20rem);
    block-size: min(80cqi, 20rem);
  }
  .instead {
    display: grid;
    gap: 8px;
    padding: 16px;
  }
  .instead > strong {
    font-size: 1.25em;
    line-height: 1.4;
  }
  .life {
    display: grid;
    gap: 4px;
    min-block-size: calc(10px + var(--_leading) * 1em);
    text-align: center;
    color: var(--_primary);
  }
  .life.last {
    color: var(--_accent);
  }
  .life > p {
    color: var(--_text);
  }
  .life > svg {
    display: block;
    fill: currentColor;
  }
  .rail {
    fill: var(--_line);
  }
  .sign {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 16px;
    align-items: center;
    min-block-size: calc(96px + 32px + var(--_leading) * 2em);
    padding: 12px 16px;
    border: 2px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .sign.none {
    grid-template-columns: minmax(0, 1fr);
    border: 2px dashed var(--_line);
    background: none;
    color: var(--_muted);
  }
  .picture {
    inline-size: 96px;
    block-size: 96px;
    color: var(--_primary);
  }
  bdi.picture {
    display: grid;
    place-content: center;
    block-size: auto;
    min-block-size: 96px;
    font-size: 1.25em;
    font-weight: 600;
  }
  .sign strong {
    display: block;
    font-size: 2em;
    line-height: 1.3;
  }
  .sign > .sub {
    grid-column: 1 / -1;
  }
  details ul {
    padding-block-end: 4px;
  }
`;

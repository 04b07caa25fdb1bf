import { html, svg } from 'lit';
import type { SignPicture } from '../domain/sign.ts';

/** Few and heavy lines on a square of 64, so that each is told from the others across a doorstep and on a poor screen. */
const drawings: Record<SignPicture, unknown> = {
  boat: svg`<path d="M6 44h52l-8 12H14zM32 44V8M32 10l18 26H32M27 16 14 36h13" />`,
  bridge: svg`<path d="M4 30Q32 6 60 30v24h-8a20 20 0 0 0-40 0H4zM18 12v10M32 8v10M46 12v10" />`,
  lotus: svg`<path d="M32 8q14 18 0 38q-14-20 0-38M23 22Q6 24 8 34q8 12 24 12M41 22q17 2 15 12q-8 12-24 12M14 56h36" />`,
  fish: svg`<path d="M6 32q20-26 40 0q-20 26-40 0M44 32l14-12v24zM28 20q6 12 0 24" /><circle cx="18" cy="29" r="2.5" />`,
  lantern: svg`<path d="M32 4v8M22 12h20M22 46h20M22 12C4 18 4 40 22 46M42 12c18 6 18 28 0 34M27 12q-8 17 0 34M37 12q8 17 0 34M32 46v14M26 50v8M38 50v8" />`,
  teapot: svg`<path d="M16 24h30v10q0 20-15 20T16 34zM22 24q9-10 18 0M31 18v-6M17 40Q6 38 4 24h7M46 28q14-2 12 8t-14 8" />`,
  umbrella: svg`<path d="M6 34Q10 10 32 10t26 24q-6-6-13 0q-6-6-13 0q-6-6-13 0q-7-6-13 0M32 4v6M32 34v18q0 8 8 7t6-8" />`,
  moon: svg`<path d="M40 8a25 25 0 1 0 16 34A22 22 0 0 1 40 8M50 12v10M45 17h10" />`,
  bamboo: svg`<path d="M22 4v56M34 4v56M22 22h12M22 42h12M34 22q10-12 22-8q-6 12-22 8M34 42q10-10 22-4q-8 10-22 4M22 32Q14 20 4 22q6 12 18 10" />`,
  drum: svg`<ellipse cx="32" cy="22" rx="24" ry="9" /><path d="M8 22v22q0 10 24 10t24-10V22M16 30v20M32 32v20M48 30v20M40 18 56 4" />`,
  kite: svg`<path d="M36 6 54 24 32 46 14 28zM36 6l-4 40M14 28l40-4M32 46q-12 2-8 8t-12 6" />`,
  house: svg`<path d="M6 32 32 8l26 24M14 28v28h36V28M26 56V40h12v16" />`,
};

/**
 * The picture of a two-screen sign. Hidden from screen readers: the words beside it tell its name. One that only a newer server knows
 * is shown as its own text.
 */
export const signPicture = (name: string) =>
  Object.hasOwn(drawings, name)
    ? html`<svg
        class="picture"
        part="picture"
        viewBox="0 0 64 64"
        width="96"
        height="96"
        fill="none"
        stroke="currentColor"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        ${drawings[name as SignPicture]}
      </svg>`
    : html`<bdi class="picture" part="picture">${name}</bdi>`;

import { html } from 'lit';

export interface Photo {
  /** Address of a blob; none while it is on its way, and where it cannot be had. */
  url: string | undefined;
  /** What it shows, for screen readers. */
  alt: string;
  /** What stands in its place. */
  instead: string;
}

/** A face, large enough to compare; it takes its place before it is there. */
export const photo = ({ url, alt, instead }: Photo) =>
  html`<div class="photo" part="photo">${url ? html`<img src=${url} alt=${alt} />` : html`<span>${instead}</span>`}</div>`;

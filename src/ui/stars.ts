import { svg, html } from 'lit';

const star = 'M10 1.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8L10 14.9l-5.2 2.7 1-5.8-4.200-4.100 5.800-.8z';

/** Five stars of which `value` are full, such as 4.3; `label` says it in words. */
export const stars = (value: number, label: string) => {
  const full = Math.round(Math.min(5, Math.max(0, value)) * 20);
  const row = (part: string) =>
    svg`<g class=${part}>${[0, 1, 2, 3, 4].map((index) => svg`<path transform="translate(${index * 20} 0)" d=${star} />`)}</g>`;
  return html`<span class="stars" part="stars" role="img" aria-label=${label}
    ><svg viewBox="0 0 100 20" aria-hidden="true">
      ${row('empty')}<svg width=${full} height="20" viewBox="0 0 ${full} 20">${row('full')}</svg>
    </svg></span
  >`;
};

/** How much of all, as a bar; the number stands beside it. */
export const share = (count: number, total: number) =>
  html`<svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="all" width="100" height="6" rx="3" />
    <rect class="some" width=${total ? Math.round((100 * count) / total) : 0} height="6" rx="3" />
  </svg>`;

import { html } from 'lit';

export type SkeletonShape = 'line' | 'card' | 'slot' | 'calendar';

/** Blocks of the size of what is coming. `label` is said once, such as 正在加载. */
export const skeleton = (shape: SkeletonShape, count: number, label: string) => html`
  <div class="${shape === 'slot' ? 'slots' : 'stack'}" part="skeleton" role="status">
    <span class="sr">${label}</span>${Array.from({ length: count }, () => html`<div class="skel ${shape}"></div>`)}
  </div>
`;

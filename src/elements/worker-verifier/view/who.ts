import { html, nothing } from 'lit';
import { photo } from '../../../ui/photo.ts';
import { colourBadge } from '../../../ui/colour-badge.ts';
import { wordOf, type VerdictView } from './verdict-view.ts';

export const whoOf = ({ state, said }: VerdictView): string => state.verdict.worker?.maskedName ?? said.nobody;

/** The registered photo, or what stands in its place; the same picture in both places. */
export const facePhoto = ({ state, said, photo: picture }: VerdictView) => {
  const { worker } = state.verdict;
  const isComing = !!worker?.photoId && !picture.failed;
  return photo({ url: picture.url, alt: said.photoOf(worker?.maskedName ?? ''), instead: isComing ? said.photoComing : said.noPhoto });
};

const details = ({ state, said }: VerdictView) => {
  const { worker, colour } = state.verdict;
  if (!worker) return nothing;
  const level = worker.skillLevel === undefined ? undefined : wordOf(said.levels, String(worker.skillLevel), () => '');
  return html`
    <p part="company"><bdi>${worker.company.name}</bdi></p>
    <p part="trade"><bdi>${worker.trade}</bdi>${level ? ` · ${level}` : nothing}</p>
    <p class="sub" part="number">${said.number(worker.workerNumber)}</p>
    ${colour ? colourBadge(colour, wordOf(said.colours, colour)) : nothing}
  `;
};

/** Who it is, first of all; the person is led to the name. */
export const whoBlock = (view: VerdictView) => {
  const isKnown = !!view.state.verdict.worker;
  return html`<div class="who ${isKnown ? '' : 'bare'}" part="who">
    ${isKnown ? facePhoto(view) : nothing}
    <div>
      <h2 id="heading" tabindex="-1" part="heading"><bdi>${whoOf(view)}</bdi></h2>
      ${details(view)}
    </div>
  </div>`;
};

import { html, nothing } from 'lit';
import { focusField } from './focus.ts';

export interface FieldProblem {
  /** Id of the field. */
  id: string;
  text: string;
}

export const problemSummaryId = 'problems';

/** Everything to put right, each a link to its field. After render the form calls `focusField(root, problemSummaryId)`. */
export const problemSummary = (title: string, problems: readonly FieldProblem[]) =>
  problems.length
    ? html`<div class="notice error" part="problems" role="alert" id=${problemSummaryId} tabindex="-1">
        <strong>${title}</strong>
        <ul>
          ${problems.map(({ id, text }) => html`<li><a href="#${id}" @click=${(event: Event) => goTo(event, id)}>${text}</a></li>`)}
        </ul>
      </div>`
    : nothing;

const goTo = (event: Event, id: string) => {
  event.preventDefault();
  focusField((event.currentTarget as Element).getRootNode(), id);
};

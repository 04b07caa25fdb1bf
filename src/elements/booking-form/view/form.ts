import { html, nothing } from 'lit';
import { type Step, steps as allSteps } from '../../../flows/booking/state.ts';
import { announcer } from '../../../ui/announce.ts';
import { button } from '../../../ui/button.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { steps } from '../../../ui/steps.ts';
import { servicesComing, serviceStep } from './service.ts';
import { troubleNotice } from './trouble.ts';
import type { Parts, View } from './view.ts';

const headingId = 'heading';

const progress = ({ state, words, send }: View) => {
  const go = (step: Step) => (state.step === 'booked' ? undefined : () => send({ type: 'edit', step }));
  return steps({
    label: words.steps.label,
    steps: allSteps.map((step) => ({ label: words.steps[step], onGo: go(step) })),
    current: allSteps.indexOf(state.step),
  });
};

/** The code of the next steps is on its way or, without a network, cannot be had. */
const coming = (view: View) => {
  const { state, words, send } = view;
  if (state.rest.at !== 'failed') return nothing;
  return troubleNotice(view, state.rest.trouble, { label: words.retry, onClick: () => send({ type: 'next' }) });
};

const buttons = ({ state, words, send, ahead }: View, parts: Parts | undefined) => {
  const { step, services } = state;
  const nothingToChoose = step === 'service' && (services.value ? services.value.length === 0 : services.at === 'failed');
  if (step === 'booked' || nothingToChoose) return nothing;
  const busy = parts?.busy ?? state.rest.at === 'asked';
  return html`<div class="bar end" part="buttons" @pointerenter=${ahead} @focusin=${ahead}>
    ${button({ label: parts?.submit ?? words.next, kind: 'primary', type: 'submit', part: 'submit', busy })}
    ${
      state.step === 'service'
        ? nothing
        : button({ label: words.back, kind: 'plain', part: 'back', busy, onClick: () => send({ type: 'back' }) })
    }
  </div>`;
};

/** The services; or nothing yet, when what was begun before is about to be shown. */
const firstStep = (view: View, error: string | undefined) => {
  const { rest, choice } = view.state;
  return rest.at === 'asked' && !choice.serviceId ? servicesComing(view) : serviceStep(view, error);
};

export const bookingForm = (view: View, onSubmit: () => void) => {
  const { state, words } = view;
  const parts = view.rest?.partsOf(view);
  const heading = parts?.heading ?? words.title;
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return html`
    <form
      class="stack wide ${state.step === 'booked' ? '' : 'filling'}"
      part="form"
      novalidate
      aria-labelledby=${headingId}
      @submit=${submit}
    >
      ${progress(view)}
      <h2 id=${headingId} tabindex="-1" part="heading">${heading}</h2>
      ${announcer(parts?.announcement ?? words.stepOf(allSteps.indexOf(state.step) + 1, allSteps.length, heading))} ${parts?.above}
      ${state.step === 'service' ? firstStep(view, parts?.serviceError) : (parts?.body ?? skeleton('card', 4, words.loading))}
      ${coming(view)} ${buttons(view, parts)}
    </form>
  `;
};

import { html, nothing } from 'lit';
import { busy, settling, slotsByDay } from '../../../flows/booking/choice.ts';
import { type Step, steps as allSteps } from '../../../flows/booking/state.ts';
import { formatDay } from '../../../i18n/format.ts';
import { announcer } from '../../../ui/announce.ts';
import { button } from '../../../ui/button.ts';
import { problemSummary } from '../../../ui/notice.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { steps } from '../../../ui/steps.ts';
import type * as later from '../later.ts';
import type { LaterView } from './later-view.ts';
import { serviceStep } from './service.ts';
import { holdLine, timeStep } from './time.ts';
import { notices } from './trouble.ts';
import type { View } from './view.ts';

export type Later = typeof later;

export const headingId = 'heading';

const progress = ({ state, words, send }: View) => {
  const current = allSteps.indexOf(state.step);
  const go = (step: Step) => () => send({ type: 'edit', step });
  return steps({
    label: words.steps.label,
    steps: allSteps.map((step) => ({ label: words.steps[step], onGo: state.step === 'booked' || busy(state) ? undefined : go(step) })),
    current,
  });
};

const title = (view: View, asLater: LaterView | undefined, module: Later | undefined): string =>
  asLater && module?.cancelled(asLater) ? asLater.order.cancelledTitle : view.words.titles[view.state.step];

const buttons = ({ state, words, send }: View, confirm: string) => {
  if (state.step === 'booked') return nothing;
  const sending = busy(state);
  return html`<div class="bar end" part="buttons">
    ${button({ label: state.step === 'review' ? confirm : words.next, kind: 'primary', type: 'submit', part: 'submit', busy: sending || (state.step === 'review' && settling(state)) })}
    ${
      state.step === 'service'
        ? nothing
        : button({ label: words.back, kind: 'plain', part: 'back', busy: sending, onClick: () => send({ type: 'back' }) })
    }
  </div>`;
};

/** The step that one is at; the later ones are loaded, which takes a moment on a slow line. */
const stepBody = (view: View, asLater: LaterView | undefined, module: Later | undefined) => {
  if (view.state.step === 'service') return serviceStep(view);
  if (view.state.step === 'time') return timeStep(view);
  return asLater && module ? module.laterStep(asLater) : skeleton('card', 4, view.words.loading);
};

const laterView = (view: View, module: Later | undefined, onLoaded: () => void): LaterView | undefined => {
  const order = module?.orderWords(view.lang);
  if (order instanceof Promise) void order.then(onLoaded);
  return order && !(order instanceof Promise) ? { ...view, order } : undefined;
};

/** The step, and in it the free times of a day that was chosen. */
const announcement = ({ state, words, lang }: View, heading: string): string => {
  const { day } = state.choice;
  if (state.step === 'time' && day && state.slots.value) {
    return words.slotCount(formatDay(day, lang), slotsByDay(state).get(day)?.length ?? 0);
  }
  return words.stepOf(allSteps.indexOf(state.step) + 1, allSteps.length, heading);
};

export const bookingForm = (view: View, module: Later | undefined, on: { onSubmit: () => void; onLoaded: () => void }) => {
  const { state, words } = view;
  const asLater = laterView(view, module, on.onLoaded);
  const textOf = (problem: (typeof view.problems)[number]) =>
    asLater && module && problem.field !== 'slot' && problem.field !== 'service'
      ? module.problemText(asLater, problem)
      : problem.field === 'slot'
        ? words.chooseSlot
        : words.chooseService;
  const problems = view.problems.map((problem) => ({ id: problem.field, text: textOf(problem) }));
  const heading = title(view, asLater, module);
  const submit = (event: Event) => {
    event.preventDefault();
    on.onSubmit();
  };
  return html`
    <form class="stack wide" part="form" novalidate aria-labelledby=${headingId} @submit=${submit}>
      ${progress(view)}
      <h2 id=${headingId} tabindex="-1" part="heading">${heading}</h2>
      ${announcer(announcement(view, heading))} ${problemSummary(words.summary, problems)}
      ${state.step === 'booked' ? nothing : notices(view)} ${stepBody(view, asLater, module)}
      ${state.step === 'service' || state.step === 'booked' ? nothing : holdLine(view)}
      ${buttons(view, asLater ? (state.sending.at === 'submitting' ? asLater.order.sending : asLater.order.confirm) : words.next)}
    </form>
  `;
};

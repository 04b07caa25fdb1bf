import { html, nothing } from 'lit';
import { shownProblems } from '../../../flows/booking/checks.ts';
import { busy, settling, slotsByDay, timeZoneOf } from '../../../flows/booking/choice.ts';
import { type FieldProblem, steps } from '../../../flows/booking/state.ts';
import { formatDay } from '../../../i18n/format.ts';
import { localize } from '../../../i18n/localize.ts';
import zh from '../../../i18n/zh-CN/booking-time.ts';
import { problemSummary } from '../../../ui/problem-summary.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { laterSteps } from '../load.ts';
import type { LaterView } from './later-view.ts';
import { notices } from './notices.ts';
import type { RestView } from './rest-view.ts';
import { holdLine, timeStep } from './time.ts';
import { troubleNotice } from './trouble.ts';
import type { Parts, View } from './view.ts';

const restView = (view: View): RestView | undefined => {
  const time = localize<typeof zh>(view.lang, zh, { en: () => import('../../../i18n/en/booking-time.ts') });
  if (time instanceof Promise) {
    void time.then(view.redraw);
    return undefined;
  }
  return { ...view, time, timeZone: timeZoneOf(view.state), problems: shownProblems(view.state) };
};

/** The later steps have their code and words a moment later; until then a skeleton stands for them. */
const laterView = (view: RestView): LaterView | undefined => {
  const order = laterSteps.now?.orderWords(view.lang);
  if (order instanceof Promise) void order.then(view.redraw);
  return order && !(order instanceof Promise) ? { ...view, order } : undefined;
};

const titleOf = ({ state, words, time }: RestView): string => (state.step === 'service' ? words.title : time.titles[state.step]);

/** The step, and in it the free times of a day that was chosen. */
const announcement = ({ state, words, time, lang }: RestView, heading: string): string => {
  const { day } = state.choice;
  if (state.step === 'time' && day && state.slots.value) {
    return time.slotCount(formatDay(day, lang), slotsByDay(state).get(day)?.length ?? 0);
  }
  return words.stepOf(steps.indexOf(state.step) + 1, steps.length, heading);
};

/** What stands for a later step while its code is on its way, or cannot be had for want of a network. */
const laterComing = (view: RestView) => {
  const load = () => void laterSteps.load().then(view.redraw, view.redraw);
  if (laterSteps.failed) return troubleNotice(view, { code: 'offline' }, { label: view.words.retry, onClick: load });
  if (!laterSteps.now) load();
  return skeleton('card', 4, view.words.loading);
};

const stepBody = (view: RestView, asLater: LaterView | undefined) => {
  const { step } = view.state;
  const body = step === 'time' ? timeStep(view) : asLater ? laterSteps.now!.laterStep(asLater) : laterComing(view);
  return html`${body} ${step === 'booked' ? nothing : holdLine(view)}`;
};

/** Everything that the frame of the form shows once the whole flow runs. */
export const partsOf = (view: View): Parts | undefined => {
  const rest = restView(view);
  if (!rest) return undefined;
  const { state, words, time } = rest;
  const later = laterView(rest);
  const heading = later && laterSteps.now?.isCancelled(later) ? later.order.cancelledTitle : titleOf(rest);
  const textOf = (problem: FieldProblem) => {
    if (problem.field === 'service') return time.chooseService;
    if (problem.field === 'slot') return time.chooseSlot;
    return later ? laterSteps.now!.problemText(later, problem) : '';
  };
  const problems = rest.problems.map((problem) => ({ id: problem.field, text: textOf(problem) }));
  const confirm = state.sending.at === 'submitting' ? later?.order.sending : later?.order.confirm;
  return {
    heading,
    announcement: announcement(rest, heading),
    above: html`${problemSummary(time.summary, problems)} ${state.step === 'booked' ? nothing : notices(rest)}`,
    body: state.step === 'service' ? nothing : stepBody(rest, later),
    submit: (state.step === 'review' ? confirm : undefined) ?? words.next,
    busy: busy(state) || (state.step === 'review' && settling(state)),
    serviceError: problems.find(({ id }) => id === 'service')?.text,
  };
};

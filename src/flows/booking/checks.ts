import { requiredConsents } from '../../domain/consent.ts';
import { checkAddress, checkContact, isBlank } from '../../domain/contact.ts';
import { checkIntake } from '../../domain/intake.ts';
import { normalisePhone } from '../../domain/phone.ts';
import { bookable } from './first.ts';
import { chosenService } from './choice.ts';
import { intakeOf, needsAddress } from './order.ts';
import type { BookingState, FieldProblem, Step } from './state.ts';

/** `contact.phone` on the wire is the field `phone`. */
export const fieldOfPath = (path: string): string => {
  const [head = '', ...rest] = path.split('.');
  const tail = rest.join('.');
  if (head === 'intake') return path;
  if (head === 'consents') return `consent.${tail}`;
  if (head === 'onBehalfOf') return `other${tail.charAt(0).toUpperCase()}${tail.slice(1)}`;
  return tail || head;
};

const required = (field: string): FieldProblem => ({ field, reason: 'required' });

const whoProblems = (state: BookingState): FieldProblem[] => {
  const { typed } = state;
  const { name, phone, building, unit, room, detail } = typed;
  // Photos go to the firm by phone for now, so that they never stop a booking.
  const questions = (chosenService(state)?.intake ?? []).filter(({ kind }) => kind !== 'photos');
  const wrong = [
    ...checkContact({ name, phone }),
    ...(needsAddress(state) ? checkAddress({ building, unit, room, detail }) : []),
    ...checkIntake(questions, intakeOf(state)),
  ].map(({ path, reason }): FieldProblem => ({ field: fieldOfPath(path), reason }));
  if (!typed.forOther) return wrong;
  if (isBlank(typed.otherName)) wrong.push(required('otherName'));
  if (!isBlank(typed.otherPhone) && !normalisePhone(typed.otherPhone)) wrong.push({ field: 'otherPhone', reason: 'not-a-phone' });
  return wrong;
};

/** What still stands between this step and the next. */
export const problemsOf = (state: BookingState, step: Step): FieldProblem[] => {
  switch (step) {
    case 'service':
      return bookable(chosenService(state)) ? [] : [required('service')];
    case 'time':
      return state.choice.slot && !state.taken ? [] : [required('slot')];
    case 'who':
      return whoProblems(state);
    case 'review':
      return requiredConsents(state.typed.forOther)
        .filter((purpose) => !state.typed.consents.some((consent) => consent.purpose === purpose))
        .map((purpose) => required(`consent.${purpose}`));
    case 'booked':
      return [];
    default:
      return step satisfies never;
  }
};

/** Nothing stands in the way of sending. */
export const complete = (state: BookingState): boolean =>
  state.quote.at === 'ready' && (['service', 'time', 'who', 'review'] as const).every((step) => problemsOf(state, step).length === 0);

/** What the problem summary of the present step shows. */
export const shownProblems = (state: BookingState): FieldProblem[] => {
  const own = state.tried === state.step ? problemsOf(state, state.step) : [];
  return [...own, ...state.found.filter(({ field }) => !own.some((problem) => problem.field === field))];
};

import type { FieldProblem } from '../../../flows/booking/state.ts';
import type zh from '../../../i18n/zh-CN/booking-order.ts';
import type { Words } from '../../../i18n/words.ts';
import type { RestView } from './rest-view.ts';

export type OrderWords = Words<typeof zh>;

/** The later steps have words of their own. */
export interface LaterView extends RestView {
  order: OrderWords;
}

const labels = ['name', 'phone', 'building', 'unit', 'room', 'detail', 'otherName', 'otherPhone', 'otherRelation', 'note'] as const;

/** What a field is called, as it stands beside it. */
export const labelOf = ({ order, state }: LaterView, field: string): string => {
  if (field.startsWith('intake.')) {
    const key = field.slice('intake.'.length);
    const service = state.services.value?.find(({ id }) => id === state.choice.serviceId);
    return service?.intake.find((question) => question.key === key)?.label ?? key;
  }
  if (field.startsWith('consent.')) return order.purposes[field.slice('consent.'.length) as keyof typeof order.purposes]?.name ?? field;
  return (labels as readonly string[]).includes(field) ? order[field as (typeof labels)[number]] : field;
};

/** A known reason in our words; a newer server's as it says it. */
export const problemText = (view: LaterView, { field, reason }: FieldProblem): string => {
  const { order } = view;
  const label = labelOf(view, field);
  if (field.startsWith('consent.')) return order.consentNeeded(label);
  const sentence = (order.reasons as Record<string, (label: string) => string>)[reason];
  return sentence ? sentence(label) : `${label}: ${reason}`;
};

export const errorOf = (view: LaterView, field: string): string | undefined => {
  const problem = view.problems.find((one) => one.field === field);
  return problem && problemText(view, problem);
};

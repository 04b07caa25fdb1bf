import type { FieldProblem, BookingState } from '../../../flows/booking/state.ts';
import type { Intent } from '../../../flows/booking/intents.ts';
import type zh from '../../../i18n/zh-CN/booking-form.ts';
import type { Words } from '../../../i18n/words.ts';
import type { Phone } from '../../../ui/notice.ts';

export type FormWords = Words<typeof zh>;

/** What every part of the form is drawn from. */
export interface View {
  state: BookingState;
  words: FormWords;
  lang: string;
  /** The community's zone, whatever the browser's is. */
  timeZone: string;
  /** Whom to call. */
  phone?: Phone | undefined;
  /** Shown problems of the present step. */
  problems: FieldProblem[];
  /** Filter of the services; not worth a flow's memory. */
  category: string;
  onCategory: (category: string) => void;
  send: (intent: Intent) => void;
}

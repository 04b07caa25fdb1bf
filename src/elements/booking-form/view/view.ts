import type { Intent } from '../../../flows/booking/intents.ts';
import type { BookingState } from '../../../flows/booking/state.ts';
import type zh from '../../../i18n/zh-CN/booking-form.ts';
import type { Words } from '../../../i18n/words.ts';
import type { Phone } from '../../../ui/notice.ts';
import type { Rest } from '../load.ts';

export type FormWords = Words<typeof zh>;

/** What every part of the form is drawn from. */
export interface View {
  state: BookingState;
  words: FormWords;
  lang: string;
  /** Whom to call. */
  phone?: Phone | undefined;
  /** Filter of the services; not worth a flow's memory. */
  category: string;
  onCategory: (category: string) => void;
  send: (intent: Intent) => void;
  /** One reaches for what comes next. */
  ahead: () => void;
  /** The whole form, as soon as its flow runs. */
  rest?: Rest | undefined;
  /** Words or code arrived: draw again. */
  redraw: () => void;
}

/** What the steps after the first put into the frame of the form. */
export interface Parts {
  heading: string;
  announcement: string;
  above: unknown;
  body: unknown;
  submit: string;
  busy: boolean;
  serviceError?: string | undefined;
}

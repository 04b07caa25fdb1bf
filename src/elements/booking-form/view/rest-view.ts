import type { FieldProblem } from '../../../flows/booking/state.ts';
import type zh from '../../../i18n/zh-CN/booking-time.ts';
import type { Words } from '../../../i18n/words.ts';
import type { View } from './view.ts';

export type TimeWords = Words<typeof zh>;

/** From the choice of a time on there is more to draw from. */
export interface RestView extends View {
  time: TimeWords;
  /** The community's zone, whatever the browser's is. */
  timeZone: string;
  /** Shown problems of the present step. */
  problems: FieldProblem[];
}

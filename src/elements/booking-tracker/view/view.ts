import type { Booking } from '../../../domain/booking.ts';
import type { Intent } from '../../../flows/track/intents.ts';
import { localOf } from '../../../flows/track/local.ts';
import type { Act, TrackState, Trouble } from '../../../flows/track/state.ts';
import { formatDay } from '../../../i18n/day.ts';
import type { Words } from '../../../i18n/words.ts';
import type zh from '../../../i18n/zh-CN/booking-tracker.ts';
import type { Phone } from '../../../ui/notice.ts';
import type { Acts, More } from '../load.ts';

/** Whoever comes is at the door, or nearly. */
export const atDoor = ['assigned', 'on-the-way', 'arrived'];

export type TrackerWords = Words<typeof zh>;

/** What every part of the tracker is drawn from. */
export interface View {
  state: TrackState;
  words: TrackerWords;
  lang: string;
  /** Whom to call. */
  phone?: Phone | undefined;
  /** The worker's picture. */
  photo?: string | undefined;
  /** Can the backend do it at all? */
  supports: (act: Act) => boolean;
  /** Is there anybody to ask who is at the door? */
  verifies: boolean;
  send: (intent: Intent) => void;
  /** The page is to lead on to another element. */
  wants: (what: 'verify' | 'review') => void;
  more?: More | undefined;
  /** Its code could not be had. */
  moreFailed: boolean;
  acts?: Acts | undefined;
  /** The code of what one may do could not be had. */
  actsFailed: boolean;
  /** One reaches for what one may do. */
  ahead: () => void;
  /** Load that code once more. */
  again: () => void;
  /** Words or code arrived: draw again. */
  redraw: () => void;
}

/** A word of a vocabulary; a newer server's own is shown as it is. */
export const wordOf = (words: object, key: string): string => (Object.hasOwn(words, key) ? (words as Record<string, string>)[key]! : key);

/** `12月1日 周二 09:00` by the community's clock. */
export const timeText = (instant: string, lang: string): string => {
  const { day, clock } = localOf(instant);
  return `${formatDay(day, lang)} ${clock}`;
};

export const whenText = ({ words, lang }: Pick<View, 'words' | 'lang'>, { items: [item] }: Booking): string => {
  if (!item?.start) return words.timeLater;
  return timeText(item.start, lang) + (item.end ? `–${localOf(item.end).clock}` : '');
};

/** The calm sentence of a problem; a newer server's own words for a code that we do not know; without a problem, that there is no booking. */
export const troubleText = (view: View, trouble: Trouble | undefined): string =>
  view.more?.sentence(view, trouble) ?? (view.moreFailed ? view.words.amiss : '');

/** What one may do about it. */
export const again = ({ words, send }: View, label: string = words.retry) => ({ label, onClick: () => send({ type: 'retry' }) });

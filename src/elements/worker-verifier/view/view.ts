import type { PhotoController } from '../../../context/photo-controller.ts';
import type { Intent } from '../../../flows/verify/intents.ts';
import type { Act, VerifyState } from '../../../flows/verify/state.ts';
import type { Words } from '../../../i18n/words.ts';
import type scanZh from '../../../i18n/zh-CN/worker-scan.ts';
import type { Phone } from '../../../ui/notice.ts';
import type { Place } from '../place.ts';
import type { FirstWords } from './first.ts';

export type ScanWords = Words<typeof scanZh>;

/** What every screen is drawn from. */
export interface View<S extends VerifyState = VerifyState> {
  state: S;
  first: FirstWords;
  words: ScanWords;
  lang: string;
  /** Whom to call. */
  phone: Phone | undefined;
  place: Place;
  photo: PhotoController;
  /** Whether a backend does that. */
  supports: (act: Act['do']) => boolean;
  send: (intent: Intent) => void;
  light: (on: boolean) => void;
  /** Asks the page to sign the person in. */
  signIn: () => void;
  redraw: () => void;
}

/** A screen: its heading is where one is led, and what is read out. */
export interface Screen {
  heading: string;
  /** Read out; the heading unless there is more to say. */
  announcement?: string;
  body: unknown;
}

import type { LookUp } from '../../../domain/door.ts';
import type zh from '../../../i18n/zh-CN/worker-code.ts';
import type { Words } from '../../../i18n/words.ts';
import type { Phone } from '../../../ui/notice.ts';
import type { CodeState } from '../state.ts';

export type CodeWords = Words<typeof zh>;

/** What is on the screen, and the two things that one may do. */
export interface View {
  words: CodeWords;
  state: CodeState;
  /** Of the code that is shown. */
  secondsLeft: number;
  phone: Phone | undefined;
  /** The newest first; undefined where nobody can say. */
  looks: readonly LookUp[] | undefined;
  serverNow: number;
  retry: () => void;
}

/** A picture that only a newer server knows is called what it calls it. */
export const pictureName = ({ sign }: CodeWords, picture: string): string =>
  Object.hasOwn(sign, picture) ? sign[picture as keyof typeof sign] : picture;

import type { Sign } from './door.ts';

/** Names of drawings that every element can show (`ui/sign-picture.ts`). */
export const signPictures = [
  'boat',
  'bridge',
  'lotus',
  'fish',
  'lantern',
  'teapot',
  'umbrella',
  'moon',
  'bamboo',
  'drum',
  'kite',
  'house',
] as const;
export type SignPicture = (typeof signPictures)[number];

/** Short, well apart in sound and shape, and easy to read out. */
export const signWords = [
  '春风',
  '荷塘',
  '竹林',
  '青石',
  '白鹭',
  '桂花',
  '晚霞',
  '小桥',
  '山泉',
  '明月',
  '新芽',
  '红枫',
  '稻香',
  '云海',
  '灯火',
  '雨巷',
] as const;

/** The same on two screens. `random`: from 0 up to 1. */
export const pickSign = (random: () => number): Sign => {
  const of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return { word: of(signWords), picture: of(signPictures) };
};

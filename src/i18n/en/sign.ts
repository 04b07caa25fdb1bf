import type { Words } from '../words.ts';
import type zh from '../zh-CN/sign.ts';

export default {
  boat: 'boat',
  bridge: 'bridge',
  lotus: 'lotus',
  fish: 'fish',
  lantern: 'lantern',
  teapot: 'teapot',
  umbrella: 'umbrella',
  moon: 'moon',
  bamboo: 'bamboo',
  drum: 'drum',
  kite: 'kite',
  house: 'house',
} satisfies Words<typeof zh>;

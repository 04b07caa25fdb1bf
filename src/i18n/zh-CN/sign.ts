import type { SignPicture } from '../../domain/sign.ts';

/** What a sign's pictures are called, on every element that shows them. */
export default {
  boat: '小船',
  bridge: '石桥',
  lotus: '荷花',
  fish: '小鱼',
  lantern: '灯笼',
  teapot: '茶壶',
  umbrella: '雨伞',
  moon: '月亮',
  bamboo: '竹子',
  drum: '小鼓',
  kite: '风筝',
  house: '房子',
} as const satisfies Record<SignPicture, string>;

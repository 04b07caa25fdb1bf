import type { BookingStatus } from '../../../domain/booking.ts';
import type { Field } from '../document/fields.ts';
import { tokensOf } from '../words.ts';

/** What others call the states of a booking. The first that fits. */
const called: readonly [BookingStatus, RegExp][] = [
  ['no-show', /no show|noshow|爽约|未到/],
  ['cancelled', /cancel|取消|已退|关闭|closed|void/],
  ['declined', /decline|reject|refuse|拒/],
  ['on-the-way', /on the way|en route|on my way|travel|出发|在路上/],
  ['arrived', /arriv|check in|到达|签到/],
  ['awaiting-acceptance', /待验收|待确认完成|awaiting accept/],
  ['in-service', /in progress|started|in service|ongoing|服务中|进行中/],
  ['completed', /complet|finish|done|fulfilled|完成|已评价/],
  ['assigned', /^scheduled|assigned|dispatch|allocated|已派|已分配|待服务|待上门|active/],
  ['accepted', /accept|confirm|approv|booked|接单|已预约|已确认/],
  ['submitted', /pending|submit|new|request|need|unscheduled|open|created|待/],
];

const statusOf = (word: string): BookingStatus | undefined => {
  const said = /[\u4e00-\u9fff]/.test(word) ? word : tokensOf(word).join(' ');
  return called.find(([, pattern]) => pattern.test(said))?.[0];
};

/** `0 待支付 1 已预约`: numbers explained in words. */
const explained = (about: string): [string, string][] =>
  [...about.matchAll(/(?<![\d.])(\d{1,3})\s*[:：=\-—、.]?\s*([\u4e00-\u9fff]{2,8}|[A-Za-z][A-Za-z ]{2,20})/g)].map(([, number, word]) => [
    number!,
    word!,
  ]);

/** Their words for a state → ours. */
export const statusesOf = ({ shape }: Field): { rule: Record<string, unknown>; unsure?: string } => {
  const told = explained(shape.about);
  const isCode = !shape.words || shape.words.every((word) => /^\d+$/.test(word));
  const words: [string, string][] = isCode && told.length > 1 ? told : (shape.words ?? []).map((word) => [word, word]);
  const values = words.flatMap(([theirs, word]) => {
    const ours = statusOf(word);
    return ours ? [[theirs, ours] as const] : [];
  });
  const unknown = words.filter(([, word]) => !statusOf(word)).map(([theirs]) => theirs);
  if (values.length === 0) return { rule: {}, unsure: 'its words are not told: write them into "values"' };
  return {
    rule: { values: Object.fromEntries(values) },
    ...(unknown.length > 0 && { unsure: `not known: ${unknown.join(', ')}` }),
  };
};

/** States in which a booking may still be changed. */
export const isBefore = (status: unknown): boolean => ['submitted', 'accepted', 'assigned'].includes(String(status));

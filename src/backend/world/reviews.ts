import { addDays, type Day } from '../../domain/day.ts';
import { aspects, type AspectStars } from '../../domain/review.ts';
import { instantOf } from '../../domain/zone.ts';
import type { ReviewRecord, ServiceEntry, WorkerEntry } from '../records.ts';
import { timeZone } from './places.ts';
import { createRandom, type Random } from './random.ts';
import { disputed, replyText, reviewText } from './review-texts.ts';

const surnames = [...'陈沈朱徐姚陆钱顾吴周许郁张王李金'];
const givenNames = '桂英 秀珍 建国 志明 阿毛 惠芳 国强 玉兰 文娟 小军 雨晴 思远 佳怡 明华 月琴 根宝 丽萍 浩 静 敏'.split(' ');

/** How many of 100 give 5, at least 4, 3 and 2 stars. */
type Spread = readonly [five: number, four: number, three: number, two: number];
const spreads: readonly Spread[] = [
  [82, 95, 98, 99],
  [70, 91, 97, 99],
  [52, 84, 94, 98],
];

/** The demo's own people are well known; of the others some have been judged by nobody yet. */
const howMany = (index: number, random: Random): number => {
  if (index < 3) return [240, 46, 31][index]!;
  return random.chance(22) ? 0 : 1 + random.int(1 + random.int(12));
};

const starsOf = ([five, four, three, two]: Spread, random: Random): number => {
  const draw = random.int(100);
  return draw < five ? 5 : draw < four ? 4 : draw < three ? 3 : draw < two ? 2 : 1;
};

const aspectsOf = (stars: number, random: Random): AspectStars =>
  Object.fromEntries(
    aspects.flatMap((aspect) => (random.chance(85) ? [[aspect, Math.min(5, Math.max(1, stars + random.int(3) - 1))]] : [])),
  );

/** On the evening of a day within the last fourteen months; the newest is long enough ago to have been answered. */
const momentOf = (today: Day, random: Random): number =>
  instantOf(addDays(today, -2 - random.int(420)), '08:00', timeZone) + random.int(13 * 60) * 60_000;

const hourMs = 3_600_000;

/** What was written of finished visits before the demo began. Of a seed of its own, so that it moves nothing else. */
export const reviews = (workers: WorkerEntry[], services: ServiceEntry[], today: Day, seed: string): ReviewRecord[] => {
  const random = createRandom(`${seed} reviews`);
  const known = new Map(services.map(({ service }) => [service.id, service]));
  const written: ReviewRecord[] = [];

  const write = ({ record, serviceIds, companyId }: WorkerEntry, spread: Spread) => {
    const service = known.get(random.pick(serviceIds))!;
    const stars = starsOf(spread, random);
    const number = String(written.length + 1).padStart(4, '0');
    const author = random.int(600);
    const createdAt = momentOf(today, random);
    const answered = random.chance(stars <= 3 ? 60 : 4);
    written.push({
      id: `r-${number}`,
      bookingId: `b-past-${number}`,
      residentId: `p-past-${author}`,
      authorName: surnames[author % surnames.length]! + givenNames[author % givenNames.length]!,
      stars,
      ...(random.chance(60) && { aspects: aspectsOf(stars, random) }),
      text: reviewText(stars, service, random),
      anonymous: random.chance(18),
      workerId: record.id,
      serviceId: service.id,
      serviceName: service.name,
      companyId,
      ...(answered && { reply: { text: replyText(stars, random), at: createdAt + (2 + random.int(24)) * hourMs } }),
      createdAt,
    });
  };

  workers.forEach((worker, index) => {
    const count = worker.serviceIds.length === 0 ? 0 : howMany(index, random);
    const spread = index < 3 ? spreads[0]! : random.pick(spreads);
    for (let nth = 0; nth < count; nth++) write(worker, spread);
  });
  dispute(written.find(({ stars }) => stars === 1));
  return written;
};

const dispute = (review: ReviewRecord | undefined): void => {
  if (!review) return;
  const { text, reason, reply } = disputed;
  Object.assign(review, { text, anonymous: false, folded: { reason }, reply: { text: reply, at: review.createdAt + 20 * hourMs } });
};

import { addDays, type Day } from '../../domain/day.ts';
import { maskName } from '../../domain/masking.ts';
import type { WorkerRecord } from '../../domain/worker.ts';
import type { CompanyRecord, ServiceEntry, WorkerEntry } from '../records.ts';
import { everyDay, weeklyHours } from './hours.ts';
import type { Random } from './random.ts';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马沈钱陆姚顾'];
const first = [...'秀桂玉春丽建美凤雪晓金国小志文海'];
const second = [...'英兰珍梅芳华琴红霞燕娟萍明平军根'];

/** How many of the 200 each firm employs, and their trades. */
const staff: [count: number, trades: string][] = [
  [40, '家务服务员'],
  [24, '家用电器维修工'],
  [16, '水电维修工'],
  [14, '美发师 美容师'],
  [24, '养老护理员 家庭照护员'],
  [8, '养老护理员'],
  [22, '母婴护理员'],
  [18, '育婴员'],
  [10, '保育员'],
  [10, '家务服务员'],
  [14, '搬运工'],
  [0, ''],
];

const topics = ['职业道德', '救护常识', '安全意识', '法律意识', '岗位技能'];

type Proof = { state: 'valid' | 'expired' | 'missing'; validUntil?: Day };
const proof = (state: Proof['state'], today: Day, random: Random): Proof => {
  if (state === 'missing') return { state };
  return { state, validUntil: addDays(today, state === 'valid' ? 15 + random.int(345) : -3 - random.int(60)) };
};

/** Every ninth misses something in turn (yellow), every twenty-fifth did not pass the identity check (red). */
const papersOf = (n: number, today: Day, random: Random) => {
  const late = n % 9 === 0 ? (n / 9) % 4 : 0;
  const failed = n % 25 === 13;
  return {
    healthExam: proof(late === 2 ? 'expired' : late === 3 ? 'missing' : 'valid', today, random),
    insurance: proof(late === 1 ? 'expired' : n % 36 === 0 ? 'missing' : 'valid', today, random),
    background: { conclusion: failed ? 'failed' : 'passed', checkedOn: addDays(today, -10 - random.int(300)) },
  } satisfies Partial<WorkerRecord>;
};

const skillOf = (n: number, trade: string, today: Day, random: Random) => {
  const level = n < 3 ? 3 : 2 + random.int(4);
  return {
    trade,
    skillLevel: level,
    skillCertificates: [{ number: `S3304${String(700000 + n * 37)}`, trade, level, checked: n < 3 || random.chance(85) }],
    training: topics.slice(0, 2 + random.int(4)).map((topic, index) => ({
      topic,
      hours: 4 + 4 * random.int(5),
      on: addDays(today, -30 - 40 * index - random.int(30)),
    })),
  } satisfies Partial<WorkerRecord>;
};

/** Someone whom no source has graded yet is 未纳入: no credit at all, never "good". */
const standingOf = (n: number, today: Day, random: Random): Partial<WorkerRecord> =>
  n < 3 || random.chance(80)
    ? {
        credit: {
          grade: random.pick(['A', 'A', 'B', 'C']),
          basis: ['履约记录', '投诉处理'],
          source: '演示数据',
          updatedOn: addDays(today, -random.int(90)),
        },
      }
    : {};

const serviceIdsOf = (n: number, companyId: string, services: ServiceEntry[], random: Random): string[] => {
  const offered = services.filter(({ service }) => service.companyId === companyId && service.mode !== 'link');
  return offered.filter((_, index) => n < 4 || index === n % offered.length || random.chance(55)).map(({ service }) => service.id);
};

export const workerIdOf = (n: number) => `w-${String(n).padStart(3, '0')}`;

const workerOf = (n: number, trades: string, company: CompanyRecord, services: ServiceEntry[], today: Day, random: Random): WorkerEntry => {
  const name = random.pick(surnames) + random.pick(first) + (n < 4 || random.chance(80) ? random.pick(second) : '');
  const papers = papersOf(n, today, random);
  const bookable = papers.background.conclusion === 'passed';
  return {
    record: {
      id: workerIdOf(n),
      workerNumber: `JX3304${String(10_000 + n * 7)}`,
      maskedName: maskName(name),
      photoId: `photo-${workerIdOf(n)}`,
      company: { id: company.id, name: company.name },
      ...skillOf(n, random.pick(trades.split(' ')), today, random),
      ...papers,
      ...standingOf(n, today, random),
    },
    name,
    phone: `1990000${1000 + n}`,
    companyId: company.id,
    communityIds: company.communityIds,
    serviceIds: bookable ? serviceIdsOf(n, company.id, services, random) : [],
    hours: n < 4 ? everyDay : bookable ? random.pick(weeklyHours) : {},
    // Dismissed after the identity check failed; the printed card is still about.
    ...(n === 188 && { revoked: true }),
  };
};

export const workers = (companies: CompanyRecord[], services: ServiceEntry[], today: Day, random: Random): WorkerEntry[] => {
  let n = 0;
  return staff.flatMap(([count, trades], index) =>
    Array.from({ length: count }, () => workerOf(++n, trades, companies[index]!, services, today, random)),
  );
};

import type { Service, Worker } from '../order-book.ts';

/**
 * Whom the three back offices know, each by what it calls them. What they have in common is what printed cards and identity
 * checks give every office: a resident's number at the province, and the 安心码 number of a worker.
 */
export interface Resident {
  citizen: string;
  name: string;
  /** What the page sends to each of them once this person is signed in. */
  tickets: { province: string; firm: string; community: string };
}

export const residents: readonly Resident[] = [
  { citizen: 'c-3307', name: '王建国', tickets: { province: 'zj-wang', firm: 'firm-wang', community: 'yunhe-wang' } },
  { citizen: 'c-5512', name: '陈桂芳', tickets: { province: 'zj-chen', firm: 'firm-chen', community: 'yunhe-chen' } },
];

export const services: readonly Service[] = [
  { id: '101', name: '日常保洁', kind: '保洁', remark: '客厅、卧室、厨房、卫生间', fenPerHour: 6000, leastMinutes: 60, mostMinutes: 480 },
  { id: '102', name: '擦玻璃', kind: '保洁', remark: '室内外窗面', fenPerHour: 8000, leastMinutes: 60, mostMinutes: 240 },
];

export const workers: readonly Worker[] = [
  { id: '7', name: '李秀英', number: 'AX3304110007', trade: '家务服务员', does: ['101', '102'] },
  { id: '9', name: '赵玉梅', number: 'AX3304110009', trade: '家务服务员', does: ['101'] },
];

/** What the offices send each other in the place of a person's ticket. */
export const partnerKey = 'between-offices';

/** 王建国 → *建国: an office masks before it answers. */
export const masked = (name: string): string => `*${[...name].slice(1).join('')}`;

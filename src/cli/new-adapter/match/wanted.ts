import type { Concept } from '../words.ts';
import type { Wanted } from './names.ts';
import { booking } from './wanted-booking.ts';

/** What the contract wants of one of each, and what a back office that does not know it is taken to mean. */
export interface Row {
  fields: readonly (Wanted & { must: boolean; or?: unknown })[];
  /** Parts that no name tells: said so, and to be looked at. */
  constants: Readonly<Record<string, unknown>>;
}

type Name = 'service' | 'slot' | 'booking' | 'worker' | 'review';

const elsewhere =
  /\b(tax|image|photo|icon|option|modifier|color|colour|reporting|company|form|label|coupon|invoice|lead|estimate|attachment|source)\b/;

const service: Row = {
  fields: [
    {
      name: 'id',
      kind: 'id',
      must: true,
      near: true,
      as: 'id, uuid, service id, service item id, item id, uri, 编号',
      notOf: elsewhere,
    },
    {
      name: 'name',
      kind: 'text',
      must: true,
      as: 'name, service name, title, item name, service title, 服务名称, 名称',
      notOf: elsewhere,
    },
    {
      name: 'category',
      kind: 'text',
      must: true,
      or: '家政',
      as: 'category, category name, kind name, category id, type name, catalog name, service type, 类别, 分类',
      of: /\bcategor(y|ies)\b/,
      notOf: elsewhere,
    },
    {
      name: 'summary',
      kind: 'text',
      must: true,
      or: '',
      as: 'description plaintext, description, summary, remark, intro, introduction, detail, 简介, 备注',
      notOf: elsewhere,
    },
    {
      name: 'amountInFen',
      kind: 'money',
      must: true,
      as: 'price money amount, price, unit price, amount, price amount, fee, service price, sale price, base price, 价格, 单价',
      notOf: /\b(cost|compare|option|material|tax|modifier|override|fee money)\b/,
    },
    {
      name: 'duration',
      kind: 'minutes',
      must: true,
      as: 'service duration, duration, duration minute, min hour, service hour, length, length in minute, minute, hour, 时长, 工时',
      notOf: /\b(before|after|padding|buffer|transition|arrival|intermission|option)\b/,
    },
  ],
  constants: {
    mode: 'visit',
    place: 'home',
    unit: 'visit',
    dispatch: 'employee',
    intake: [],
    refundRules: [],
    minNoticeMinutes: 120,
    horizonDays: 14,
  },
};

const slot: Row = {
  fields: [
    {
      name: 'start',
      kind: 'instant',
      must: true,
      as: 'start at, start time, start, time, scheduled start, datetime, begin time, start datetime, work time, 开始时间, 时间',
      notOf: /\b(end|until)\b/,
    },
    {
      name: 'end',
      kind: 'instant',
      must: false,
      as: 'end at, end time, end, scheduled end, finish time, end datetime, 结束时间',
    },
    {
      name: 'left',
      kind: 'count',
      must: false,
      as: 'slot available, available slot, left, remaining, remain, spot remaining, available count, invitee remaining, surplus, stock, 剩余',
    },
    {
      name: 'duration',
      kind: 'minutes',
      must: false,
      as: 'duration minute, duration, length, 时长',
      notOf: /\b(intermission|buffer)\b/,
    },
  ],
  constants: {},
};

const workers: Row = {
  fields: [
    {
      name: 'id',
      kind: 'id',
      must: true,
      near: true,
      as: 'id, uuid, team member id, worker id, employee id, staff id, user id, 编号',
      notOf: /\b(company|location|avatar)\b/,
    },
    {
      name: 'workerNumber',
      kind: 'text',
      must: true,
      as: 'worker no, employee no, worker number, code, worker code, employee number, badge number, 工号, 安心码',
      notOf: /\b(country|zip|postal|currency)\b/,
    },
    {
      name: 'maskedName',
      kind: 'text',
      must: true,
      as: 'name, display name, worker name, full name, real name, nick name, 姓名',
      notOf: /\b(company|location|user|calendar|first|last|given|family|middle)\b/,
    },
    { name: 'first', kind: 'text', must: false, near: true, as: '=first name, =given name' },
    { name: 'last', kind: 'text', must: false, near: true, as: '=last name, =family name' },
    {
      name: 'trade',
      kind: 'text',
      must: true,
      or: '家政',
      as: 'trade, role, job title, skill, work type, type name, 工种',
      notOf: /\b(permission)\b/,
    },
    { name: 'company.id', kind: 'id', must: true, as: 'company id, merchant id, organization id, dept id, org id, tenant id' },
    {
      name: 'company.name',
      kind: 'text',
      must: true,
      as: 'company name, merchant name, organization name, dept name, 公司名称, 企业名称',
    },
  ],
  constants: {},
};

const review: Row = {
  fields: [
    {
      name: 'id',
      kind: 'id',
      must: true,
      near: true,
      as: 'id, uuid, review id, comment id, evaluate id, 编号',
      notOf: /\b(order|user|booking|worker)\b/,
    },
    { name: 'stars', kind: 'count', must: true, as: 'star, score, rating, rate, grade, 评分, 星级' },
    {
      name: 'text',
      kind: 'text',
      must: true,
      or: '',
      as: 'text, content, comment, body, review, message, evaluate content, 内容',
      notOf: /\b(reply)\b/,
    },
    {
      name: 'maskedAuthor',
      kind: 'text',
      must: false,
      as: 'author name, nick name, user name, customer name, author, reviewer name, 昵称',
    },
    {
      name: 'createdAt',
      kind: 'instant',
      must: true,
      as: 'create time, created at, review time, create date, time, 评价时间, 创建时间',
    },
  ],
  constants: { aspects: {}, verified: false },
};

export const rows: Readonly<Record<Name, Row>> = { service, slot, booking, worker: workers, review };
export const rowOf = (concept: Concept): Row => rows[concept as Name] ?? booking;

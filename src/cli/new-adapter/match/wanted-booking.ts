import type { Row } from './wanted.ts';

// Apart, for a booking has the most.
const person = /\b(customer|contact|client|invitee|attendee|linkman|buyer|patient|member)\b/;
const worker = /\b(worker|employee|staff|team member|technician|provider|nurse|assigned|calendar)\b/;
const ofOthers = new RegExp(`${worker.source}|\\b(address|recipient|creator|billing)\\b`);
const notBooking =
  /\b(service|customer|employee|worker|category|segment|address|company|note|form|label|field|attachment|lead|estimate|original|invoice|creator|user)\b/;

export const booking: Row = {
  fields: [
    {
      name: 'id',
      kind: 'id',
      must: true,
      near: true,
      as: 'id, uuid, booking id, appointment id, order id, order no, job id, uri, 订单编号, 编号',
      notOf: notBooking,
    },
    {
      name: 'version',
      kind: 'version',
      must: true,
      or: 1,
      near: true,
      as: 'version, revision, lock version, booking version, 版本',
      notOf: /\b(service|variation|api)\b/,
    },
    {
      name: 'status',
      kind: 'status',
      must: true,
      or: 'submitted',
      near: true,
      as: 'status, work status, booking status, order status, state, appointment status, 状态',
      notOf: /\b(pay|payment|invoice|refund|customer|del)\b/,
    },
    {
      name: 'items.0.service.id',
      kind: 'id',
      must: true,
      as: 'service variation id, appointment type id, service id, event type id, event type, service item id, product id, 服务编号',
      notOf: /\b(version)\b/,
    },
    {
      name: 'items.0.service.name',
      kind: 'text',
      must: false,
      as: 'service name, appointment type name, =type, service title, service item name, product name, =title, =event type name, =subject, 服务名称',
      notOf: /\b(address|location|customer|event guest|note|field|meeting|job|pay|form|label)\b/,
    },
    {
      name: 'items.0.start',
      kind: 'instant',
      must: false,
      as: 'start at, scheduled start, start time, start, datetime, appointment time, service start time, service time, work time, 预约时间, 开始时间, 上门时间',
      notOf: /\b(work timestamp|end|canceled|arrival)\b/,
    },
    {
      name: 'items.0.end',
      kind: 'instant',
      must: false,
      as: 'end at, scheduled end, end time, end, service end time, 结束时间',
      notOf: /\b(work timestamp)\b/,
    },
    {
      name: 'duration',
      kind: 'minutes',
      must: false,
      as: 'duration, duration minute, length, service hour, hour, 时长',
      notOf: /\b(transition|intermission|arrival|buffer)\b/,
    },
    {
      name: 'worker.id',
      kind: 'id',
      must: false,
      as: 'team member id, worker id, employee id, assigned employee id, staff id, calendar id, technician id, host id',
      of: worker,
      notOf: /\b(filter|lead|customer|creator)\b/,
    },
    {
      name: 'worker.name',
      kind: 'text',
      must: false,
      as: 'worker name, employee name, staff name, calendar, team member name, technician name, 师傅姓名, 服务人员姓名',
    },
    {
      name: 'totalInFen',
      kind: 'money',
      must: false,
      near: true,
      as: 'total amount, total price, price, amount, order amount, total, total money amount, pay amount, 金额, 总价',
      notOf: /\b(line|counter|count|tip|discount|outstanding|balance|paid|refund)\b/,
    },
    {
      name: 'contact.name',
      kind: 'text',
      must: true,
      as: 'customer name, contact name, linkman, client name, =contact, invitee name, user name, full name, 联系人, 客户姓名',
      notOf: /\b(company|event|first|last|given|family|address|host|member)\b/,
    },
    { name: 'contact.first', kind: 'text', must: false, as: 'first name, given name', of: person, notOf: ofOthers },
    { name: 'contact.last', kind: 'text', must: false, as: 'last name, family name, surname', of: person, notOf: ofOthers },
    {
      name: 'contact.phone',
      kind: 'phone',
      must: true,
      as: 'phone, mobile number, phone number, mobile, contact phone, customer phone, tel, telephone, linkman phone, 联系电话, 手机号',
      of: person,
      notOf: new RegExp(`${worker.source}|\\b(fax|company|home number)\\b`),
    },
    {
      name: 'may.cancel',
      kind: 'boolean',
      must: false,
      as: 'can client cancel, can cancel, cancelable, cancellable, allow cancel',
    },
    {
      name: 'may.reschedule',
      kind: 'boolean',
      must: false,
      as: 'can client reschedule, can reschedule, reschedulable, allow reschedule',
    },
  ],
  constants: { place: { kind: 'home' }, workerChanges: [], refundLadder: [], complaints: [], timeline: [] },
};

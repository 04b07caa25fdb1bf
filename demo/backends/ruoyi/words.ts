import type { OrderBook } from '../order-book.ts';
import type { Order, RefusalCode, Service, Status } from '../trade.ts';
import { wallAt, written } from '../wall-time.ts';

/** Dictionary `jz_order_status`; the numbers between belong to steps that this firm does not take. */
export const statusNumbers: Record<Status, string> = { new: '0', assigned: '2', serving: '3', done: '5', cancelled: '9' };

/** A `ServiceException` has the code 500 whatever it is about: the sentence alone says what was wrong. */
export const refusals: Record<RefusalCode, string> = {
  'not-found': '没有找到相关数据',
  taken: '该时段已被预约，请重新选择',
  'too-late': '距上门时间太近，无法办理',
  stale: '数据已被修改，请刷新后重试',
  'wrong-status': '当前状态不允许该操作',
  invalid: '参数错误',
};

/** `@Sensitive` of a name and of a phone; of an address, the firm's own way. */
const maskedName = (text: string) => text.replace(/(\S)\S(\S*)/, '$1*$2');
const maskedPhone = (text: string) => text.replace(/(\d{3})\d{4}(\d{4})/, '$1****$2');
const maskedAddress = (text: string) => `${text.slice(0, 2)}****`;

/** Every date of an entity is written so, in the server's zone. */
const time = (ms: number | undefined, zone: string) => (ms === undefined ? null : written(ms, zone));

export const serviceRow = (service: Service) => ({
  createBy: 'admin',
  createTime: '2026-01-05 08:30:00',
  updateBy: null,
  updateTime: null,
  remark: service.remark ?? null,
  serviceId: Number(service.id),
  serviceName: service.name,
  category: service.kind,
  unit: '1',
  price: service.fenPerHour / 100,
  minHours: service.leastMinutes / 60,
  maxHours: service.mostMinutes / 60,
  selfRun: 'Y',
  status: '0',
});

export const orderRow = (order: Order, { serviceOf, workerOf, cancelSteps, timeZone }: OrderBook) => {
  const { day, time: clock } = wallAt(order.start, timeZone);
  const [free, after] = cancelSteps(order.start, order.fen);
  return {
    createBy: order.owner,
    createTime: time(order.history[0]!.at, timeZone),
    updateTime: time(order.changedAt, timeZone),
    remark: order.note ?? null,
    orderId: Number(order.id),
    outTradeNo: order.reference ?? null,
    status: statusNumbers[order.status],
    serviceId: Number(order.serviceId),
    serviceName: serviceOf(order.serviceId).name,
    workDate: day,
    workTime: clock.slice(0, 5),
    endTime: wallAt(order.end, timeZone).time.slice(0, 5),
    hours: order.minutes / 60,
    amount: order.fen / 100,
    payStatus: '0',
    workerId: Number(order.workerId),
    workerName: maskedName(workerOf(order.workerId).name),
    linkman: maskedName(order.name),
    phone: maskedPhone(order.phone),
    address: maskedAddress(order.address),
    freeCancelTime: time(free?.until, timeZone),
    cancelFee: (after?.fen ?? 0) / 100,
    cancelTime: time(order.cancelled?.at, timeZone),
    deductAmount: order.cancelled ? order.cancelled.fen / 100 : null,
    logList: order.history.map(({ status, at }) => ({ status: statusNumbers[status], createTime: time(at, timeZone) })),
  };
};

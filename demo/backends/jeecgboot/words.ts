import type { OrderBook } from '../order-book.ts';
import type { Order, RefusalCode, Service, Status, Worker } from '../trade.ts';
import { written } from '../wall-time.ts';

/** Java's long, which a JSON number holds and a double does not. */
const long = (id: string): bigint => BigInt(id);

/** Jackson writes a long by its digits, however many they are. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `long:${inner}` : inner)).replace(/"long:(\d+)"/g, '$1');

/** Dictionary `jz_order_status`: number and text. */
const statuses: Record<Status, [value: string, text: string]> = {
  new: ['1', '待派单'],
  assigned: ['2', '已派单'],
  serving: ['3', '服务中'],
  done: ['4', '已完成'],
  cancelled: ['5', '已取消'],
};

/** Codes of the firm's own module, beside those of `CommonConstant`. */
export const refusals: Record<RefusalCode, [code: number, message: string]> = {
  'not-found': [404, '未找到对应数据'],
  taken: [4101, '该服务人员此时段已有预约'],
  'too-late': [4102, '已超过可办理时间'],
  stale: [4103, '数据已被他人更新，请刷新后重试'],
  'wrong-status': [4104, '订单状态已变化，不能办理'],
  invalid: [4100, '校验失败！参数不正确'],
};

/** As the desensitization of `SensitiveField` leaves them: a name's first character, a phone's first three and last four. */
const maskedName = (text: string) => text.slice(0, 1) + '*'.repeat(Math.max(1, text.length - 1));
const maskedPhone = (text: string) => `${text.slice(0, 3)}****${text.slice(-4)}`;
const maskedAddress = (text: string) => `${text.slice(0, 3)}****`;

/** `BigDecimal` as text, with its two decimals. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);

const yesNo = (is: boolean): 'Y' | 'N' => (is ? 'Y' : 'N');

const entity = { createBy: 'admin', createTime: '2026-01-05 08:30:00', updateBy: null, updateTime: null, sysOrgCode: 'A01' };

export const serviceRow = (service: Service) => ({
  ...entity,
  id: service.id,
  title: service.name,
  kind: service.kind === '保洁' ? '1' : '2',
  kind_dictText: service.kind,
  intro: service.remark ?? null,
  unitPrice: yuan(service.fenPerHour),
  priceUnit: 'hour',
  priceUnit_dictText: '元/小时',
  minMinute: service.leastMinutes,
  maxMinute: service.mostMinutes,
  agency: yesNo((service.fixedFen ?? 0) > 0),
  izActive: 'Y',
});

/** As anybody may see them: what their papers say, and what others think of them, is not in it. */
export const workerRow = (worker: Worker) => ({
  ...entity,
  id: worker.id,
  realname: maskedName(worker.name),
  workNo: worker.number,
  post: '1',
  post_dictText: worker.trade,
  skillLevel: '5',
  skillLevel_dictText: '初级工',
});

export const cancelRuleRows = (book: OrderBook, start: number, fen: number) =>
  book.cancelSteps(start, fen).map(({ until, fen }) => ({
    deadline: until === undefined ? null : written(until, book.timeZone),
    fee: yuan(fen),
  }));

export const orderRow = (order: Order, book: OrderBook) => {
  const time = (ms: number | undefined) => (ms === undefined ? null : written(ms, book.timeZone));
  const [status, statusText] = statuses[order.status];
  const isBefore = order.status === 'new' || order.status === 'assigned';
  return {
    id: order.id,
    createBy: order.owner,
    createTime: time(order.history[0]!.at),
    updateBy: order.owner,
    updateTime: time(order.changedAt),
    version: order.version,
    priceId: order.priceId ? long(order.priceId) : null,
    serviceId: long(order.serviceId),
    serviceId_dictText: book.serviceOf(order.serviceId).name,
    workerId: long(order.workerId),
    workerId_dictText: maskedName(book.workerOf(order.workerId).name),
    beginTime: time(order.start),
    endTime: time(order.end),
    status,
    status_dictText: statusText,
    totalFee: yuan(order.fen),
    izPaid: 'N',
    customerName: maskedName(order.name),
    customerPhone: maskedPhone(order.phone),
    address: maskedAddress(order.address),
    remark: order.note ?? null,
    izCancelable: yesNo(isBefore),
    cancelRuleList: cancelRuleRows(book, order.start, order.fen),
    cancelTime: time(order.cancelled?.at),
    cancelFee: order.cancelled ? yuan(order.cancelled.fen) : null,
    trackList: order.history.map(({ status, at }) => ({
      status: statuses[status][0],
      status_dictText: statuses[status][1],
      createTime: time(at),
    })),
  };
};

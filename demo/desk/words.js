import { bookingStatuses, nextStatuses, transitions } from '/linli/cdn/contract.js';

/** What each status is called, and the step that the firm takes next. A status that is not known here is shown as it is. */
export const statusWords = {
  submitted: '待接单',
  priced: '已报价',
  accepted: '已接单',
  declined: '已婉拒',
  assigned: '已派工',
  'on-the-way': '在路上',
  arrived: '已到达',
  'in-service': '服务中',
  'awaiting-acceptance': '待验收',
  completed: '已完成',
  cancelled: '已取消',
  'no-show': '未能入户',
};

/** What the button says that takes a booking to this status. @type {Record<string, string>} */
const stepLabels = {
  'on-the-way': '已出发',
  arrived: '已到达',
  'awaiting-acceptance': '服务做完了',
  completed: '居民已验收',
};

/** The step that the firm takes next, as the contract allows it. @param {import('./api.js').BookingStatus} status */
export const nextStep = (status) => {
  const to = nextStatuses(status, 'company').find((next) => Object.hasOwn(stepLabels, next));
  return to && { to, label: stepLabels[to] };
};

/** What the firm waits for where the next step is somebody else's: only the resident opens the door. @type {Record<string, string>} */
export const waitingWords = { arrived: '等居民扫安心码，点“确认入户”后开始服务。' };

/** The desk's columns, by what needs doing; `ended` is kept apart. */
export const groups = [
  { id: 'new', title: '待接单', empty: '没有新的预约', statuses: ['submitted', 'priced'] },
  { id: 'assign', title: '待派工', empty: '都派好了', statuses: ['accepted'] },
  { id: 'planned', title: '待上门', empty: '没有等待上门的', statuses: ['assigned'] },
  { id: 'now', title: '进行中', empty: '现在没有进行中的', statuses: ['on-the-way', 'arrived', 'in-service', 'awaiting-acceptance'] },
];
export const endedStatuses = bookingStatuses.filter((status) => Object.keys(transitions[status]).length === 0);

const paymentWords = { none: '服务后付款', due: '待付款', paid: '已付款', refunding: '退款中', refunded: '已退款' };
const levelWords = ['', '高级技师', '技师', '高级工', '中级工', '初级工'];
const colourWords = { green: '绿码', yellow: '黄码', red: '红码' };

/** @param {Record<string, string>} words @param {string} key */
const wordOf = (words, key) => (Object.hasOwn(words, key) ? words[key] : key);
/** @param {string} status */
export const statusWord = (status) => wordOf(statusWords, status);
/** @param {string} state */
export const paymentWord = (state) => wordOf(paymentWords, state);
/** @param {number} [level] */
export const levelWord = (level) => levelWords[level ?? 0] ?? '';
/** A note is what somebody wrote, but for the backend's own word. @param {string} note */
export const noteWord = (note) => (note === 'rescheduled' ? '居民改了时间' : note);
/** @param {string} [colour] */
export const colourWord = (colour) => (colour ? wordOf(colourWords, colour) : '');

/** Calm words for a problem's code, and what to do about it. @param {string} code */
export const problemWord = (code) =>
  ({
    conflict: '这单刚刚有了变化，已换成最新的，请再看一眼。',
    'slot-taken': '这位服务人员这段时间已有安排，请另选一位。',
    'too-late': '这单已经结束，不能再改。',
    offline: '网络断了，这一步还没有办成。连上后请再按一次，不会重复。',
    timeout: '等了很久没有回音，请再按一次，不会重复。',
    'rate-limited': '操作太快了，请过一会儿再试。',
    unavailable: '服务器正忙，请过一会儿再试。',
    unauthorized: '登录已失效。演示身份只在本机有效，请用 http://127.0.0.1 打开。',
    forbidden: '这单不是本企业的，不能操作。',
  })[code] ?? '这一步没有办成，请再试一次；仍不行请致电社区 0573-8200 0101。';

/** @param {number} fen */
export const money = (fen) => `¥${(fen / 100).toFixed(2)}`;

// An instant carries its own offset, so its text already shows the community's clock, wherever this browser is.
/** @param {string} instant */
export const clock = (instant) => instant.slice(11, 16);
/** @param {string} instant */
export const dayOf = (instant) => instant.slice(0, 10);
/** @param {string} instant `12月1日 周二` */
export const dayWord = (instant) => {
  const [year = 0, month = 0, day = 0] = dayOf(instant).split('-').map(Number);
  return `${month}月${day}日 周${'日一二三四五六'[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}`;
};
/** @param {{ start?: string, end?: string }} item */
export const when = ({ start, end }) => (start ? `${dayWord(start)} ${clock(start)}${end ? `–${clock(end)}` : ''}` : '时间待定');

import { bookingStatuses, nextStatuses, transitions } from '/linli/cdn/contract.js';

/** What a visit's status is called for who does it. @type {Record<string, string>} */
const statusWords = {
  assigned: '待出发',
  'on-the-way': '在路上',
  arrived: '到门口了',
  'in-service': '服务中',
  'awaiting-acceptance': '等住户验收',
  completed: '已完成',
  cancelled: '已取消',
  'no-show': '未能入户',
};
/** @param {string} status */
export const statusWord = (status) => (Object.hasOwn(statusWords, status) ? statusWords[status] : status);

/** @type {Record<string, string>} */
const stepLabels = { 'on-the-way': '出发', arrived: '我到了', 'awaiting-acceptance': '做完了' };

/** The one button of a visit, as the contract allows it. @param {import('./api.js').BookingStatus} status */
export const nextStep = (status) => {
  const to = nextStatuses(status, 'worker').find((next) => Object.hasOwn(stepLabels, next));
  return to && { to, label: stepLabels[to] };
};

/** The way of a visit, in the words of the one who goes it. */
export const way = [
  { status: 'on-the-way', label: '出发' },
  { status: 'arrived', label: '到了' },
  { status: 'in-service', label: '确认入户' },
  { status: 'awaiting-acceptance', label: '做完' },
];

/** Where there is no button to press; nobody but the resident lets in. @type {Record<string, string>} */
export const waitingWords = {
  assigned: '还没到日子，当天再出发。',
  arrived: '请住户扫下面的安心码，等住户确认入户。',
  'in-service': '住户已确认入户，可以开始了。',
};

/** The firm has not given it to anybody yet. */
export const unassigned = ['submitted', 'priced', 'accepted', 'declined'];
/** Under way comes first, then what is soonest. */
export const active = ['in-service', 'arrived', 'on-the-way', 'assigned'];
export const endedStatuses = bookingStatuses.filter((status) => Object.keys(transitions[status]).length === 0);

/** @param {string} code */
export const problemWord = (code) =>
  ({
    conflict: '这单刚刚有了变化，已换成最新的，请再看一眼。',
    offline: '网络断了，这一步还没有办成。连上后请再按一次，不会重复。',
    timeout: '等了很久没有回音，请再按一次，不会重复。',
    unauthorized: '登录已失效。演示身份只在本机有效，请用 http://127.0.0.1 打开。',
    forbidden: '这单已经不在您名下，请打电话问公司：0573-8200 0201。',
  })[code] ?? '这一步没有办成，请再试一次；仍不行请打电话给公司：0573-8200 0201。';

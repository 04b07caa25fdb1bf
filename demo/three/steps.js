/** Whose turn it is at each status of the one booking, and what to press there. */

/** @typedef {'resident' | 'worker' | 'firm'} Who */

/** @type {Record<string, { who: Who | undefined, at: number, text: string }>} */
const steps = {
  submitted: { who: 'firm', at: 0, text: '企业：点“接单”。' },
  accepted: { who: 'firm', at: 0, text: '企业：选一位服务人员，点“派工”。第一位就是中间这部手机的主人。' },
  assigned: { who: 'worker', at: 1, text: '服务人员：点“出发”。' },
  'on-the-way': { who: 'worker', at: 1, text: '服务人员：到了门口，点“我到了”。' },
  arrived: { who: 'resident', at: 2, text: '住户：点“扫码核验”，扫一扫，看清照片，再确认入户。' },
  'in-service': { who: 'worker', at: 3, text: '住户已确认入户。服务人员：做完后点“做完了”。' },
  'awaiting-acceptance': { who: 'resident', at: 3, text: '住户：看一看，点“验收通过”。' },
  completed: { who: 'resident', at: 4, text: '住户：点“去评价”，说说这次怎么样。' },
};

const over = { who: undefined, at: -1, text: '这一单到此为止。想再看一遍，按“重新走一遍”。' };

/** @param {string} status @param {boolean} reviewed */
export const stepOf = (status, reviewed) =>
  status === 'completed' && reviewed ? { who: undefined, at: 5, text: '走完了：约、来、认、做、评，一单到底。' } : (steps[status] ?? over);

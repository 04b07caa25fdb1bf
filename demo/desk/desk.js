import { adapter, listBookings } from './api.js';
import { createBoard } from './board.js';
import { follow } from './follow.js';
import { problemWord } from './words.js';

const title = document.title;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const [state, notice, live] = [byId('state'), byId('notice'), byId('live')];

/** The one that `/three` follows; without it the desk shows them all. */
const meant = new URLSearchParams(location.search).get('booking');
byId('one').hidden = meant === null;
document.documentElement.toggleAttribute('data-one', meant !== null);

const board = createBoard({
  columns: byId('columns'),
  ended: byId('ended'),
  hidesEmpty: meant !== null,
  announce: (text) => (live.textContent = text),
});

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** @type {AbortController | undefined} */
let asking;

const ask = async () => {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const bookings = await listBookings(signal);
    const waiting = board.update(meant === null ? bookings : bookings.filter(({ id }) => id === meant));
    notice.hidden = true;
    state.textContent = `${clock.format(new Date())} 已更新`;
    document.title = waiting > 0 ? `（${waiting}）${title}` : title;
  } catch (problem) {
    if (signal.aborted) return;
    const code = /** @type {{ code?: string }} */ (problem).code ?? 'unknown';
    state.textContent = '暂时没有更新';
    notice.textContent = code === 'offline' || code === 'timeout' ? '连不上服务器，正在自动重试；下面是上次看到的。' : problemWord(code);
    notice.hidden = false;
  }
};

follow(adapter, ask);

import { listBookings } from './api.js';
import { createBoard } from './board.js';
import { problemWord } from './words.js';

const pauseMs = 4000;
const most = 60_000;
const title = document.title;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const [state, notice, live] = [byId('state'), byId('notice'), byId('live')];

const board = createBoard({
  columns: byId('columns'),
  ended: byId('ended'),
  announce: (text) => (live.textContent = text),
});

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** @type {AbortController | undefined} */
let asking;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let failures = 0;

const ask = async () => {
  clearTimeout(timer);
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const waiting = board.update(await listBookings(signal));
    failures = 0;
    notice.hidden = true;
    state.textContent = `${clock.format(new Date())} 已更新`;
    document.title = waiting > 0 ? `（${waiting}）${title}` : title;
  } catch (problem) {
    if (signal.aborted) return;
    failures++;
    const code = /** @type {{ code?: string }} */ (problem).code ?? 'unknown';
    state.textContent = '暂时没有更新';
    notice.textContent = code === 'offline' || code === 'timeout' ? '连不上服务器，正在自动重试；下面是上次看到的。' : problemWord(code);
    notice.hidden = false;
  }
  // Live streams come later; until then the desk asks while somebody looks at it, and less often while nobody answers.
  if (document.visibilityState === 'visible') timer = setTimeout(ask, Math.min(pauseMs * 2 ** failures, most));
};

document.addEventListener('visibilitychange', () => {
  clearTimeout(timer);
  if (document.visibilityState === 'visible') void ask();
});
window.addEventListener('online', () => void ask());
void ask();

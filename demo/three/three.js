import { createHttpAdapter } from '/linli/cdn/adapters/http.js';
import { operations } from '/linli/cdn/contract.js';
import { follow } from '/desk/follow.js';
import { readSettings } from '/portal/settings.js';
import { lendCamera } from './camera.js';
import { stepOf } from './steps.js';

const adapter = createHttpAdapter({ baseUrl: '/api/v1', getToken: () => 'demo-resident' });
const kept = 'linli-demo-walk';

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const [again, step, way, tabs] = ['again', 'step', 'way', 'tabs'].map(byId);
const names = ['resident', 'worker', 'firm'];
const phones = names.map(byId);
const [resident, worker, firm] = phones.map((phone) => /** @type {HTMLIFrameElement} */ (phone.querySelector('iframe')));
const buttons = /** @type {HTMLButtonElement[]} */ ([...tabs.children]);

document.documentElement.dataset.theme = readSettings().theme;

const lend = () => {
  lendCamera(resident, worker);
};
resident.addEventListener('load', lend);
lend();

/** @type {string | undefined} */
let bookingId;

/** @param {string} name */
const choose = (name) => {
  phones.forEach((phone) => phone.classList.toggle('shown', phone.id === name));
  for (const button of buttons) {
    const isChosen = button.getAttribute('aria-controls') === name;
    button.setAttribute('aria-selected', String(isChosen));
    button.tabIndex = isChosen ? 0 : -1;
  }
};

/** @param {ReturnType<typeof stepOf>} now */
const show = ({ who, at, text }) => {
  if (step.textContent !== text) step.textContent = text;
  [...way.children].forEach((item, index) => {
    item.classList.toggle('done', index < at);
    if (index === at) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  });
  for (const phone of phones) {
    const isNow = phone.id === who;
    phone.classList.toggle('now', isNow);
    /** @type {HTMLElement} */ (phone.querySelector('.turn')).hidden = !isNow;
  }
  for (const button of buttons) button.classList.toggle('now', button.getAttribute('aria-controls') === who);
};

const ask = async () => {
  const asked = bookingId;
  if (!asked) return;
  try {
    const { status, may } = await adapter.call(operations.getBooking, { bookingId: asked });
    // An answer about the walk before this one.
    if (asked !== bookingId) return;
    show(stepOf(status, status === 'completed' && !may.review));
  } catch (problem) {
    // The walk of another day, or of data that was thrown away since.
    if (asked === bookingId && /** @type {{ code?: string }} */ (problem).code === 'not-found') end();
  }
};

const end = () => {
  bookingId = undefined;
  sessionStorage.removeItem(kept);
};

/** @param {string} id */
const walk = (id) => {
  bookingId = id;
  sessionStorage.setItem(kept, id);
  again.textContent = '重新走一遍';
  resident.src = `/visit?booking=${encodeURIComponent(id)}`;
  worker.src = '/worker';
  firm.src = `/desk?booking=${encodeURIComponent(id)}`;
  void ask();
};

let isBusy = false;
again.addEventListener('click', async () => {
  if (isBusy) return;
  isBusy = true;
  try {
    const response = await fetch('/demo/walk', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    if (!response.ok) throw new Error(String(response.status));
    walk((await response.json()).bookingId);
    choose('firm');
  } catch {
    step.textContent = '没有约成。演示身份只在本机有效，请用 http://127.0.0.1 打开，再按一次。';
  } finally {
    isBusy = false;
  }
});

tabs.addEventListener('click', ({ target }) => {
  const name = /** @type {Element} */ (target).getAttribute('aria-controls');
  if (name) choose(name);
});
tabs.addEventListener('keydown', (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = buttons[(at + by + buttons.length) % buttons.length];
  choose(next.getAttribute('aria-controls') ?? '');
  next.focus();
});

// A press before this line would be heard by nobody.
again.removeAttribute('disabled');
choose('resident');
const last = sessionStorage.getItem(kept);
if (last) walk(last);
follow(adapter, ask);

// The first step of the booking form, written by hand without any library: the floor that Linli is measured against.
const words = {
  title: '您需要什么服务？',
  steps: ['选服务', '选时间', '填信息', '核对', '完成'],
  services: '服务项目',
  category: '类别',
  all: '全部',
  next: '下一步',
  byPhone: (count) => `还有 ${count} 项服务请打电话预约`,
  asked: '价格面议',
  agency: '中介服务',
  call: '打电话',
  failed: '服务暂时没有回应，请过一会儿再试。',
  retry: '再试一次',
  choose: '请选一项服务',
};
const units = { hour: '小时', visit: '次', day: '天', month: '月', '26-days': '26天', sqm: '平方米', meal: '份' };

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; min-block-size: 640px; font: 16px/1.5 "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #22302c }
  form { display: grid; gap: 16px } .cards { display: grid; gap: 8px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr)) }
  label.card { position: relative; display: grid } .card input { position: absolute; inset: 12px auto auto 14px; inline-size: 20px; block-size: 20px }
  .face { display: flex; flex-wrap: wrap; justify-content: space-between; padding: 10px 14px 10px 46px; border: 1px solid #8a948f; border-radius: 10px; background: #fff }
  .face small { flex-basis: 100%; color: #5d6a65 } .price { color: #9a4a12 } :checked + .face { border-color: #17695b; background: #e8f2ef }
  :focus-visible + .face, button:focus-visible, select:focus-visible { outline: 3px solid #17695b; outline-offset: 2px }
  button, select { font: inherit; min-block-size: 44px; padding-inline: 20px; border-radius: 10px; border: 1px solid #8a948f }
  button { background: #17695b; color: #fff } ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px } [role=alert] { color: #a32a1c } .skel { min-block-size: 66px; border-radius: 10px; background: #e6e1d8 } ol { display: flex; gap: 8px; list-style: none; margin: 0; padding: 0 } ol li { flex: 1; border-block-start: 4px solid #e6e1d8 } details { padding: 12px 16px; border: 1px solid #e6e1d8; border-radius: 10px } .between { display: flex; justify-content: space-between }
`);

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};
const price = ({ amountInFen, unit }) => (amountInFen ? `¥${(amountInFen / 100).toFixed(2)}/${units[unit] ?? unit}` : words.asked);
const hint = ({ summary, dispatch }) => (dispatch === 'agency' ? `${summary} · ${words.agency}` : summary);

class VanillaBooking extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #services;
  #hotline = '';
  #category = '';
  #chosen = '';
  #abort;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    this.#abort = new AbortController();
    this.#draw();
    void this.#load();
    void this.#ask(`/communities/${encodeURIComponent(this.getAttribute('community'))}`).then(
      ({ hotline }) => {
        this.#hotline = hotline;
        this.#draw();
      },
      () => undefined,
    );
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  async #ask(path) {
    const response = await fetch(this.getAttribute('api-base') + path, { signal: this.#abort.signal });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  }

  async #load() {
    try {
      this.#services = (await this.#ask(`/services?limit=100&communityId=${encodeURIComponent(this.getAttribute('community'))}`)).items;
      this.#draw();
    } catch {
      if (this.#abort.signal.aborted) return;
      const retry = element('button', { type: 'button', textContent: words.retry, onclick: () => this.#load() });
      this.#root.replaceChildren(element('p', { role: 'alert', textContent: words.failed }), this.#call(), retry);
    }
  }

  #call() {
    return this.#hotline ? element('a', { href: `tel:${this.#hotline}`, textContent: `${words.call} ${this.#hotline}` }) : '';
  }

  #card(service) {
    const input = element('input', { type: 'radio', name: 'service', value: service.id, checked: service.id === this.#chosen });
    input.addEventListener('change', () => {
      this.#chosen = service.id;
      this.dispatchEvent(new CustomEvent('linli-service-chosen', { bubbles: true, composed: true, detail: service.id }));
    });
    const name = element('bdi', { textContent: service.name });
    const aside = element('bdi', { className: 'price', textContent: price(service) });
    const face = element('span', { className: 'face' }, name, aside, element('small', { textContent: hint(service) }));
    return element('label', { className: 'card' }, input, face);
  }

  #byPhone(service) {
    const line = element(
      'div',
      { className: 'between' },
      element('strong', { textContent: service.name }),
      element('span', { textContent: price(service) }),
    );
    return element('li', {}, line, element('p', { textContent: hint(service) }));
  }

  #list() {
    if (!this.#services) return Array.from({ length: 8 }, () => element('div', { className: 'skel' }));
    const shown = this.#services.filter(({ category }) => !this.#category || category === this.#category);
    const online = shown.filter(({ mode }) => mode === 'visit');
    const byPhone = shown.filter(({ mode }) => mode !== 'visit');
    const names = [...new Set(this.#services.map(({ category }) => category))];
    const select = element('select', {}, new Option(words.all, ''), ...names.map((name) => new Option(name, name)));
    select.value = this.#category;
    select.addEventListener('change', () => {
      this.#category = select.value;
      this.#draw();
    });
    const legend = element('legend', { textContent: words.services });
    return [
      element('label', {}, words.category, ' ', select),
      element(
        'fieldset',
        { role: 'radiogroup' },
        legend,
        element('div', { className: 'cards' }, ...online.map((service) => this.#card(service))),
      ),
      element(
        'details',
        {},
        element('summary', { textContent: words.byPhone(byPhone.length) }),
        this.#call(),
        element('ul', {}, ...byPhone.map((service) => this.#byPhone(service))),
      ),
    ];
  }

  #draw() {
    const alert = element('p', { role: 'alert' });
    const form = element(
      'form',
      {},
      element('ol', {}, ...words.steps.map((textContent) => element('li', { textContent }))),
      element('h2', { tabIndex: -1, textContent: words.title }),
      ...this.#list(),
      alert,
      element('button', { textContent: words.next }),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      alert.textContent = this.#chosen ? '' : words.choose;
    });
    this.#root.replaceChildren(form);
  }
}
customElements.define('vanilla-booking', VanillaBooking);

// The first step of the booking form, written by hand without any library: the floor that Linli is measured against.
const words = {
  services: '选择服务',
  category: '服务类别',
  all: '全部类别',
  next: '下一步',
  byPhone: '这项服务请打电话预约',
  call: '拨打',
  failed: '暂时连不上，请稍后再试。',
  retry: '再试一次',
  choose: '请先选择一项服务',
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
  button { background: #17695b; color: #fff } ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px } [role=alert] { color: #a32a1c }
`);

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};
const price = ({ amountInFen, unit }) => `¥${(amountInFen / 100).toFixed(2)} / ${units[unit] ?? unit}`;

class VanillaBooking extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #services = [];
  #category = '';
  #chosen = '';
  #abort;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    void this.#load();
  }

  disconnectedCallback() {
    this.#abort?.abort();
  }

  async #load() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      const base = this.getAttribute('api-base');
      const response = await fetch(`${base}/services?communityId=${encodeURIComponent(this.getAttribute('community'))}&limit=100`, {
        signal,
      });
      if (!response.ok) throw new Error(String(response.status));
      this.#services = (await response.json()).items;
      this.#draw();
    } catch {
      if (signal.aborted) return;
      const retry = element('button', { type: 'button', textContent: words.retry, onclick: () => this.#load() });
      this.#root.replaceChildren(element('p', { role: 'alert', textContent: words.failed }), retry);
    }
  }

  #card(service) {
    const input = element('input', { type: 'radio', name: 'service', value: service.id, checked: service.id === this.#chosen });
    input.addEventListener('change', () => {
      this.#chosen = service.id;
      this.dispatchEvent(new CustomEvent('linli-service-chosen', { bubbles: true, composed: true, detail: service.id }));
    });
    const face = element(
      'span',
      { className: 'face' },
      element('bdi', { textContent: service.name }),
      element('bdi', { className: 'price', textContent: price(service) }),
      element('small', { textContent: service.summary }),
    );
    return element('label', { className: 'card' }, input, face);
  }

  #draw() {
    const shown = this.#services.filter(({ category }) => !this.#category || category === this.#category);
    const online = shown.filter(({ mode }) => mode === 'visit');
    const byPhone = shown.filter(({ mode }) => mode !== 'visit');
    const names = [...new Set(this.#services.map(({ category }) => category))];
    const select = element(
      'select',
      {
        onchange: () => {
          this.#category = select.value;
          this.#draw();
        },
      },
      new Option(words.all, ''),
      ...names.map((name) => new Option(name, name)),
    );
    select.value = this.#category;
    const alert = element('p', { role: 'alert' });
    const form = element(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          alert.textContent = this.#chosen ? '' : words.choose;
        },
      },
      element('label', {}, words.category, ' ', select),
      element(
        'fieldset',
        { role: 'radiogroup' },
        element('legend', { textContent: words.services }),
        element('div', { className: 'cards' }, ...online.map((service) => this.#card(service))),
      ),
      element(
        'ul',
        {},
        ...byPhone.map((service) =>
          element(
            'li',
            {},
            element('strong', { textContent: service.name }),
            ` ${price(service)}`,
            element('p', { textContent: `${service.summary} ${words.byPhone}` }),
          ),
        ),
      ),
      alert,
      element('button', { textContent: words.next }),
    );
    this.#root.replaceChildren(form);
  }
}
customElements.define('vanilla-booking', VanillaBooking);

import { html } from 'lit';
import type { Adapter } from '../../../src/adapters/adapter.ts';
import { defineAdapter } from '../../../src/adapters/define.ts';
import { registerHttpAdapter } from '../../../src/context/adapter-factory.ts';
import { define } from '../../../src/context/define.ts';
import { LinliElement } from '../../../src/context/linli-element.ts';
import { setPageOptions } from '../../../src/context/page-options.ts';
import { listCommunities } from '../../../src/contract/community.ts';

/** A Linli element that shows where it is and who answers it. */
export class ProbeElement extends LinliElement {
  renders = 0;

  ask = (signal?: AbortSignal): Promise<string> => this.env.call(listCommunities, {}, { signal }).then(({ items }) => items[0]!.name);

  protected override render() {
    this.renders++;
    const { lang, community } = this.env.value;
    return html`<div class=${this.env.rootClass}>${lang} ${community ?? '-'}</div>`;
  }
}

export const defineProbe = () => define('probe-element', ProbeElement);

export const community = (name: string) => ({
  id: 'yunhe',
  name,
  region: { id: 'r-1', level: 'street' as const, name: '新塍镇' },
  timeZone: 'Asia/Shanghai',
  hotline: '0573-82000000',
  badges: [],
});

/** A backend that answers its own name. */
export const backend = (name: string): Adapter => defineAdapter({ listCommunities: () => ({ items: [community(name)] }) });

/** A backend at each address, that answers the address. */
export const backendsByAddress = () => registerHttpAdapter(({ baseUrl }) => backend(baseUrl));

/** Puts HTML made of elements onto the page, as a parser would. */
export const place = (markup: string): HTMLElement => {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const whole = document.body.appendChild(document.createElement('main'));
  whole.append(...parsed.body.childNodes);
  return whole;
};

export const find = <E extends HTMLElement = ProbeElement>(selector = 'probe-element'): E => document.querySelector<E>(selector)!;
export const textOf = async (element = find()): Promise<string> => {
  await element.updateComplete;
  return element.renderRoot.textContent.trim();
};

export const cleanUp = () => {
  for (const main of document.querySelectorAll('main')) main.remove();
  setPageOptions({
    apiBase: undefined,
    config: undefined,
    adapter: undefined,
    getToken: undefined,
    community: undefined,
    lang: undefined,
    theme: undefined,
    elder: undefined,
    hotline: undefined,
  });
};

/** What the console was told meanwhile. */
export const overheard = async (kind: 'warn' | 'error', act: () => unknown): Promise<string[]> => {
  const said: string[] = [];
  const original = console[kind];
  console[kind] = (...all: unknown[]) => said.push(all.join(' '));
  try {
    await act();
  } finally {
    console[kind] = original;
  }
  return said;
};

export const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'answered',
    (error: { code?: unknown; name?: string }) => (typeof error.code === 'string' ? error.code : error.name),
  );

/** The next event of this type that reaches the page. */
export const heard = <K extends keyof HTMLElementEventMap>(type: K): Promise<HTMLElementEventMap[K]> =>
  new Promise((resolve) => document.body.addEventListener(type, resolve, { once: true }));

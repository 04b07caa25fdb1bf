import { defineAdapter, type Answers } from '../../../src/adapters/define.ts';
import { define } from '../../../src/context/define.ts';
import type { LinliBookingForm } from '../../../src/elements/booking-form/booking-form.ts';
import { LinliPortal } from '../../../src/elements/portal/portal.ts';
import { linliCss } from '../../../src/styles/linli-css.ts';
import { FakeBackend } from '../booking-form/fixtures.ts';
import { BookingFormPage } from '../booking-form/page.ts';
import type { ElementName, Theme } from './plan.ts';
import type { State } from './states.ts';

define('linli-portal', LinliPortal);

/** What a page around the elements looks like: a frame that leaves them most of a phone's width. */
export const pageCss = `
  body { margin: 0; font: 16px/1.6 system-ui, sans-serif; color: #2a2620; background: #f3eee6; }
  body.dark { color: #f1ece4; background: #100f0e; }
  body.elder { font-size: 20px; }
  header, main, footer { padding: 12px; overflow-wrap: anywhere; }
  h1 { margin: 0 0 12px; font-size: 1.5em; line-height: 1.3; }
`;

const dress = () => {
  if (document.adoptedStyleSheets.length) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageCss + linliCss());
  document.adoptedStyleSheets = [sheet];
  document.title = '运河社区';
};

const make = (tag: string, text = '') => Object.assign(document.createElement(tag), { textContent: text });

/** A whole page with one form on it, brought into a state. */
export interface Scene {
  page: BookingFormPage;
  close: () => void;
}

const originalFetch = globalThis.fetch;
let files = 0;

export const openScene = async (element: ElementName, theme: Theme, state: State): Promise<Scene> => {
  dress();
  localStorage.clear();
  document.body.className = theme;
  const backend = new FakeBackend();
  const adapter = defineAdapter({ ...backend.answers(), ...state.change?.(backend) } as Answers);
  const look = { community: 'yunhe', lang: 'zh-CN', theme: theme === 'dark' ? 'dark' : 'light', elder: theme === 'elder' };
  const form = document.createElement('linli-booking-form') as LinliBookingForm;
  const main = make('main');
  main.append(make('h1', '家里的事，邻里帮忙'));
  if (element === 'linli-portal') {
    const portal = Object.assign(document.createElement('linli-portal'), look, { hotline: '0573-96345' });
    const { config } = state;
    if (config) {
      globalThis.fetch = config;
      portal.config = `/matrix-${++files}.json`;
    } else portal.adapter = adapter;
    portal.append(make('p', '预约上门服务'), form);
    main.append(portal);
  } else main.append(Object.assign(form, look, { adapter }));
  const parts = [make('header', '运河社区'), main, make('footer', '运河社区居民委员会')];
  document.body.append(...parts);
  const close = () => {
    for (const part of parts) part.remove();
    globalThis.fetch = originalFetch;
  };
  try {
    const page = new BookingFormPage(form);
    await form.updateComplete;
    await state.reach(page, backend);
    await form.updateComplete;
    return { page, close };
  } catch (error) {
    close();
    throw error;
  }
};

import { linliCss } from '../../../src/styles/linli-css.ts';
import type { Theme } from './plan.ts';
import type { OpenState } from './state.ts';

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

/** A whole page with one element on it, brought into a state. Answers what takes it away again. */
export const openPage = async (open: OpenState, theme: Theme): Promise<() => void> => {
  dress();
  localStorage.clear();
  document.body.className = theme;
  const main = make('main');
  main.append(make('h1', '家里的事，邻里帮忙'));
  const parts = [make('header', '运河社区'), main, make('footer', '运河社区居民委员会')];
  document.body.append(...parts);
  const close = () => parts.forEach((part) => part.remove());
  try {
    await open(main, { community: 'yunhe', lang: 'zh-CN', theme: theme === 'dark' ? 'dark' : 'light', elder: theme === 'elder' });
    return close;
  } catch (error) {
    close();
    throw error;
  }
};

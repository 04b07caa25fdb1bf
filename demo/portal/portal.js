import { en } from './words.en.js';
import { readSettings, saveSettings } from './settings.js';

/** @typedef {import('./settings.js').Settings} Settings */

const root = document.documentElement;
const portal = /** @type {HTMLElement & { getToken?: () => string }} */ (document.querySelector('linli-portal'));

// A real portal answers with its own session's token. This page's visitor is always the demo's resident.
portal.getToken = () => 'demo-resident';

const texts = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-text]'))];
const labels = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-label]'))];
const zh = Object.fromEntries([
  ...texts.map((node) => [node.dataset.text, node.textContent]),
  ...labels.map((node) => [node.dataset.label, node.getAttribute('aria-label')]),
]);
const zhTitle = document.title;

const langButtons = [.../** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('button[data-lang]'))];
const elder = /** @type {HTMLButtonElement} */ (document.getElementById('elder'));
const theme = /** @type {HTMLSelectElement} */ (document.getElementById('theme'));

/** @param {Settings} settings */
const show = (settings) => {
  const words = settings.lang === 'en' ? en : zh;
  for (const node of texts) node.textContent = words[node.dataset.text ?? ''];
  for (const node of labels) node.setAttribute('aria-label', words[node.dataset.label ?? '']);
  document.title = settings.lang === 'en' ? `${en.community} · ${en.brand}` : zhTitle;

  root.lang = settings.lang;
  root.dataset.theme = settings.theme;
  root.toggleAttribute('data-elder', settings.elder);
  portal.setAttribute('lang', settings.lang);
  portal.setAttribute('theme', settings.theme);
  portal.toggleAttribute('elder', settings.elder);

  for (const button of langButtons) button.setAttribute('aria-pressed', String(button.dataset.lang === settings.lang));
  elder.setAttribute('aria-pressed', String(settings.elder));
  theme.value = settings.theme;
};

let settings = readSettings();
/** @param {Partial<Settings>} change */
const change = (change) => {
  settings = { ...settings, ...change };
  saveSettings(settings);
  show(settings);
};

for (const button of langButtons) button.addEventListener('click', () => change({ lang: button.dataset.lang === 'en' ? 'en' : 'zh-CN' }));
elder.addEventListener('click', () => change({ elder: !settings.elder }));
theme.addEventListener('change', () => change({ theme: /** @type {Settings['theme']} */ (theme.value) }));
show(settings);

/** @typedef {{ lang: 'zh-CN' | 'en', elder: boolean, theme: 'auto' | 'light' | 'dark' }} Settings */

const key = 'linli-demo-display';

/** @type {Settings} */
const first = { lang: 'zh-CN', elder: false, theme: 'auto' };

/** What this browser chose last; a broken or forbidden storage means the first settings. @returns {Settings} */
export const readSettings = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    return {
      lang: kept.lang === 'en' ? 'en' : first.lang,
      elder: kept.elder === true,
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : first.theme,
    };
  } catch {
    return first;
  }
};

/** @param {Settings} settings */
export const saveSettings = (settings) => {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
};

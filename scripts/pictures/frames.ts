import type { Browser } from 'puppeteer-core';

const imageOf = (shot: Uint8Array) => `<img src="data:image/png;base64,${Buffer.from(shot).toString('base64')}">`;

const compose = async (browser: Browser, { style, shots, scale }: { style: string; shots: Uint8Array[]; scale: number }) => {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1068, height: 800, deviceScaleFactor: scale });
    await page.setContent(`<style>html{display:inline-block}${style}</style>${shots.map(imageOf).join('')}`);
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    const body = await page.$('body');
    return await body!.screenshot({ omitBackground: true });
  } finally {
    await page.close();
  }
};

/** A phone's edge around one picture; nothing around that, so that it stands on light and dark pages. */
export const inFrame = (browser: Browser, shot: Uint8Array): Promise<Uint8Array> => {
  const style = 'body{margin:0;display:inline-flex}img{inline-size:300px;border-radius:30px;border:7px solid #22302c}';
  return compose(browser, { style, shots: [shot], scale: 2 });
};

/** Phones beside each other on a sheet of their own. */
export const inRow = (browser: Browser, shots: Uint8Array[]): Promise<Uint8Array> => {
  const row = 'body{margin:0;display:inline-flex;gap:28px;padding:32px;background:#efe9df}';
  const style = `${row}img{inline-size:300px;block-size:600px;border-radius:28px;border:8px solid #22302c}`;
  return compose(browser, { style, shots, scale: 1.4 });
};

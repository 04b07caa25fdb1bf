import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../../scripts/engines.ts';
import type { Browser } from './page.ts';
import { puppeteer } from './puppeteer.ts';

/** One grey pixel and nothing to read; Chromium asks what its camera can do before anybody looks through it. */
const nothing =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==';

export interface Film {
  browser: Browser;
  /** From the next time that a page opens the camera. */
  shows(frame: Uint8Array): void;
}

/** A Chromium whose camera plays a film; it reads the file anew each time a page opens the camera, and nobody is asked. */
export const filming = async (): Promise<Film> => {
  const engine = await findChromium();
  if (!engine) throw new Error('no Chromium on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'linli-film-'));
  const file = join(folder, 'film.mjpeg');
  writeFileSync(file, Buffer.from(nothing, 'base64'));
  const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
  const browser = puppeteer('chromium', engine.path, [...engine.args, ...camera]);
  return {
    browser: {
      ...browser,
      close: async () => {
        await browser.close();
        rmSync(folder, { recursive: true, force: true });
      },
    },
    shows: (frame) => writeFileSync(file, frame),
  };
};
